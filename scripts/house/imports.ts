import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** What a file imports when it runs: types are gone by then. */
export interface Imports {
  /** What must be loaded before it. */
  imports: string[];
  /** What it loads later, by `import()`. */
  later: string[];
}

/** One file of the sources: its path below `src`, and the paths of those that it imports. */
export interface SourceFile extends Imports {
  path: string;
  lines: number;
}

const isOfTypes = ({ importClause }: ts.ImportDeclaration): boolean =>
  importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

/** What must be loaded before a node's file; `null` where nothing. */
function importedBy(node: ts.Node): ts.Node | null {
  if (ts.isImportDeclaration(node)) return isOfTypes(node) ? null : node.moduleSpecifier;
  const isExport = ts.isExportDeclaration(node) && !node.isTypeOnly;
  return isExport ? (node.moduleSpecifier ?? null) : null;
}

function loadedLaterBy(node: ts.Node): ts.Node | null {
  const isImport =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? (node.arguments[0] ?? null) : null;
}

/** The relative modules that a text imports, as it names them. */
export function importsOf(text: string): Imports {
  const [imports, later] = [new Set<string>(), new Set<string>()];
  const note = (found: Set<string>, name: ts.Node | null): void => {
    if (name && ts.isStringLiteralLike(name) && name.text.startsWith('.')) found.add(name.text);
  };
  const visit = (node: ts.Node): void => {
    note(imports, importedBy(node));
    note(later, loadedLaterBy(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest));
  return { imports: [...imports].toSorted(), later: [...later].toSorted() };
}

/** All TypeScript files below a folder, in the order of their paths. */
export function readSources(root: string): SourceFile[] {
  return globSync('**/*.ts', { cwd: root })
    .map((path) => path.split('\\').join('/'))
    .toSorted()
    .map((path) => {
      const text = readFileSync(posix.join(root, path), 'utf8');
      const paths = (names: string[]): string[] =>
        names
          .filter((name) => name.endsWith('.ts'))
          .map((name) => posix.join(posix.dirname(path), name));
      const { imports, later } = importsOf(text);
      return {
        path,
        lines: text.split('\n').length - 1,
        imports: paths(imports),
        later: paths(later),
      };
    });
}

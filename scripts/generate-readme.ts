import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { actionName } from '../src/cli/init/action-name.ts';
import { readActionDefinition, type ActionDefinition } from './action-definition.ts';
import { inputGroups, longTables, shortTable, table } from './input-tables.ts';
import { requestTable } from './request-by-source.ts';
import { RESULTS_SCHEMA, resultsSchemaText } from './results-schema.ts';
import { actionInputs, fieldTable, foreignTable, workflowInputs } from './request-fields.ts';

/** What the command line says of its flags. */
const FLAGS = 'src/cli/input-groups.json';

/** What says of each field of the request what it is, in the words of the table. */
const ACTION = 'action.yml';
const WORKFLOW = '.github/workflows/data-diff.yml';

/** The files of a folder that end so, with those of its folders. */
function filesIn(folder: string, ending: string): string[] {
  const found = readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true });
  const files = found.map((file) => `${folder}/${String(file)}`);
  return files.filter((file) => file.endsWith(ending)).toSorted();
}

/** The pages for those who use it. */
export const pages = ['README.md', ...filesIn('docs', '.md')];

/** The files that are written here, and show how to use the action. */
export const documents = [
  // First, since others follow from it.
  ACTION,
  WORKFLOW,
  FLAGS,
  ...pages,
  ...filesIn('examples', '.yml'),
];

/** The parts of documents that are written here whole. */
const PARTS: Record<string, Record<string, (action: ActionDefinition) => string>> = {
  'README.md': {
    inputs: shortTable,
    outputs: ({ outputs }) => table('Output', Object.entries(outputs)),
  },
  'docs/inputs.md': { inputs: longTables },
  'docs/request.md': { 'by-source': requestTable, foreign: foreignTable },
  'docs/server.md': { fields: () => `${fieldTable()}\n\n${foreignTable()}` },
};

/** The descriptions for the command line, whose bundle has no action.yml beside it. */
function inputsAsJson(action: ActionDefinition): string {
  const groups = inputGroups(action).map(({ heading, inputs }) => ({
    heading,
    inputs: Object.fromEntries(inputs.map(([name, { description }]) => [name, description])),
  }));
  return `${JSON.stringify(groups, null, 2)}\n`;
}

function between(text: string, part: string, content: string): string {
  const marked = new RegExp(`(<!-- ${part}:start[^>]*-->\n)[^]*(<!-- ${part}:end -->)`);
  if (!marked.test(text)) throw new Error(`There are no markers for ${part}`);
  return text.replace(
    marked,
    (_all, start: string, end: string) => `${start}\n${content}\n\n${end}`,
  );
}

/** How workflows name this action, and the file that `npm pack` makes; the version is package.json's. */
const REFERENCE = new RegExp(`(${actionName}[\\w./-]*)@v\\d+\\.\\d+\\.\\d+`, 'g');
const PACKED = /(data-diff-action-)\d+\.\d+\.\d+(?=\.tgz)/g;

/** What the offline recipe installs, and into which folder. */
const ENGINE = /(@duckdb\/node-api@|data-diff-duckdb\/)[\w.-]+/g;

/** The text with the version of this package, and of the engine that it is tested with. */
function withVersions(text: string): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version, dependencies } = JSON.parse(manifest) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return text
    .replace(REFERENCE, `$1@v${version}`)
    .replace(PACKED, `$1${version}`)
    .replace(ENGINE, `$1${dependencies['@duckdb/node-api'] ?? ''}`);
}

/** The document as it must be: inputs from action.yml, versions from package.json. */
export function regenerate(document: string, text: string): string {
  if (document === ACTION) return actionInputs(text);
  if (document === WORKFLOW) return workflowInputs(text);
  const action = readActionDefinition();
  if (document === FLAGS) return inputsAsJson(action);
  return Object.entries(PARTS[document] ?? {}).reduce(
    (changed, [part, write]) => between(changed, part, write(action)),
    withVersions(text),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const document of documents) {
    const url = new URL(`../${document}`, import.meta.url);
    writeFileSync(url, regenerate(document, readFileSync(url, 'utf8')));
  }
  const schema = new URL(`../${RESULTS_SCHEMA}`, import.meta.url);
  writeFileSync(schema, await resultsSchemaText());
}

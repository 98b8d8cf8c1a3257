import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { actionName } from '../src/cli/init/action-name.ts';
import { readActionDefinition, type ActionDefinition } from './action-definition.ts';
import { actionInputs, fieldTable, foreignTable, workflowInputs } from './request-fields.ts';

/** The headings of the inputs, each with the first input under it, in action.yml's order. */
const GROUPS = [
  ['Service', 'api-key'],
  ['Where the data is', 'data-source1'],
  ['What to compare', 'table1'],
  ['Several diffs', 'diffs'],
  ['Limits', 'max-values-with-differences'],
  ['Comment and report', 'github-token'],
  ['Run', 'timeout'],
] as const;

/** How workflows name this action; the version is package.json's. */
const REFERENCE = new RegExp(`(${actionName}[\\w./-]*)@v\\d+\\.\\d+\\.\\d+`, 'g');

/** What the command line says of its flags. */
const FLAGS = 'src/cli/input-groups.json';

/** What says of each field of the request what it is, in the words of the table. */
const ACTION = 'action.yml';
const WORKFLOW = '.github/workflows/data-diff.yml';
const SERVER = 'docs/server.md';

/** The files that are written here, and show how to use the action. */
export const documents = [
  // First, since others follow from it.
  ACTION,
  WORKFLOW,
  SERVER,
  FLAGS,
  'README.md',
  'examples/pull-request-datafold.yml',
  'examples/pull-request-files.yml',
  'examples/reusable-caller.yml',
  'examples/scheduled.yml',
];

function table(heading: string, rows: [string, { description: string }][]): string {
  const lines = rows.map(
    ([name, { description }]) => `| \`${name}\` | ${description.replaceAll('|', '\\|')} |`,
  );
  return [`| ${heading} | |`, '| --- | --- |', ...lines].join('\n');
}

interface InputGroup {
  heading: string;
  inputs: [name: string, { description: string }][];
}

function inputGroups({ inputs }: ActionDefinition): InputGroup[] {
  const rows = Object.entries(inputs);
  const starts = GROUPS.map(([, first]) => rows.findIndex(([name]) => name === first));
  return GROUPS.map(([heading], index) => ({
    heading,
    inputs: rows.slice(starts[index], starts[index + 1]),
  }));
}

function inputTables(action: ActionDefinition): string {
  return inputGroups(action)
    .map(({ heading, inputs }) => table(heading, inputs))
    .join('\n\n');
}

/** The same for the command line, whose bundle has no action.yml beside it. */
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

/** What the offline recipe installs, and into which folder. */
const ENGINE = /(@duckdb\/node-api@|data-diff-duckdb\/)[\w.-]+/g;

/** The version of this package, and of the engine that it is tested with. */
function versions(): { own: string; engine: string } {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const { version, dependencies } = JSON.parse(text) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return { own: version, engine: dependencies['@duckdb/node-api'] ?? '' };
}

/** The document as it must be: inputs from action.yml, versions from package.json. */
export function regenerate(document: string, text: string): string {
  if (document === ACTION) return actionInputs(text);
  if (document === WORKFLOW) return workflowInputs(text);
  if (document === SERVER) return between(text, 'fields', `${fieldTable()}\n\n${foreignTable()}`);
  const action = readActionDefinition();
  if (document === FLAGS) return inputsAsJson(action);
  const { own, engine } = versions();
  const current = text.replace(REFERENCE, `$1@v${own}`).replace(ENGINE, `$1${engine}`);
  if (document !== 'README.md') return current;
  return between(
    between(current, 'inputs', inputTables(action)),
    'outputs',
    table('Output', Object.entries(action.outputs)),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const document of documents) {
    const url = new URL(`../${document}`, import.meta.url);
    writeFileSync(url, regenerate(document, readFileSync(url, 'utf8')));
  }
}

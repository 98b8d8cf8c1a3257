import type { ActionDefinition, ActionInput } from './action-definition.ts';

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

interface InputGroup {
  heading: string;
  inputs: [name: string, input: ActionInput][];
}

/** The inputs under their headings. */
export function inputGroups({ inputs }: ActionDefinition): InputGroup[] {
  const rows = Object.entries(inputs);
  const starts = GROUPS.map(([, first]) => rows.findIndex(([name]) => name === first));
  return GROUPS.map(([heading], index) => ({
    heading,
    inputs: rows.slice(starts[index], starts[index + 1]),
  }));
}

const inTable = (text: string): string => text.replaceAll('|', '\\|');

/** A table of names and what they are. */
export function table(heading: string, rows: [string, { description: string }][]): string {
  const lines = rows.map(([name, { description }]) => `| \`${name}\` | ${inTable(description)} |`);
  return [`| ${heading} | |`, '| --- | --- |', ...lines].join('\n');
}

/** All that is said of the inputs: a section with a table for each group. */
export function longTables(action: ActionDefinition): string {
  return inputGroups(action)
    .map(({ heading, inputs }) => `## ${heading}\n\n${table('Input', inputs)}`)
    .join('\n\n');
}

/** The names of the inputs, a line for each group. */
export function shortTable(action: ActionDefinition): string {
  const lines = inputGroups(action).map(({ heading, inputs }) => {
    const names = inputs.map(([name]) => `\`${name}\``);
    return `| **${heading}** | ${names.join(' ')} |`;
  });
  return ['| | Inputs |', '| --- | --- |', ...lines].join('\n');
}

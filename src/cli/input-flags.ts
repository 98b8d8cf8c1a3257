import { Option, type Command } from 'commander';
import type { RawValues } from '../config/keys.ts';
import type { FieldForm } from '../contract/field.ts';
import { fieldNames, inputOf } from '../contract/field-names.ts';
import { requestFields } from '../contract/request-fields.ts';
import groups from './input-groups.json' with { type: 'json' };

/** Inputs of the Action that are about GitHub. */
const NOT_FLAGS = new Set([
  'github-token',
  'comment',
  'comment-key',
  'issue',
  'config-env',
  'pr-number',
]);

/** Where the words for the Action do not fit the command line. */
const HEADINGS: Record<string, string> = { 'Comment and report': 'Output' };
const DESCRIPTIONS: Record<string, string> = {
  'api-key':
    'API key of Datafold, or of your own server (`data-diff serve`). Better set the environment variable `DATAFOLD_API_KEY`: others on this machine can see the flags of a process. Without a key the embedded engine compares.',
  diffs:
    'YAML list of diffs. Each item has a `name` and any of the flags above, which are its defaults.',
  'notify-webhook':
    'Address of a webhook that takes messages as Slack does, which is told where the run does not pass: figures and names, nothing of rows. It is a secret: others on this machine can see the flags of a process.',
  config:
    'YAML file with the same keys as these flags, which overrule it. Default is `data-diff.yml`, where there is one.',
};

const SHORT: Record<string, string> = { 'pk-columns': '-k, ' };

/** What stands for the value of a field, by its kind. */
const OF_FIELDS: Partial<Record<FieldForm['kind'], string>> = {
  ...{ file: 'path', names: 'list', words: 'list', key: 'list', pairs: 'list' },
  ...{ tolerances: 'yaml', sql: 'sql', condition: 'condition', flag: 'boolean' },
};

/** What stands for the value of another input, by its name. */
const OF_OTHERS: [RegExp, string][] = [
  [/^max-/, 'limit'],
  [/^config$|-path$/, 'path'],
  [/^data-sources$|^diffs$/, 'yaml'],
  [/-webhook$/, 'url'],
  [/^(?:exclude-)?tables$/, 'list'],
  [/^schema[12]$/, 'schema'],
  [/^sample-rows-in-comment$/, 'boolean'],
];

function placeholderOf(name: string): string {
  const field = fieldNames.find((known) => inputOf(known) === name);
  const placeholder = field
    ? OF_FIELDS[requestFields[field].form.kind]
    : OF_OTHERS.find(([pattern]) => pattern.test(name))?.[1];
  return placeholder ?? 'value';
}

/** What an input is for, without backticks, for which help has no use. */
export function describeInput(name: string): string {
  const described = groups.map(({ inputs }): Record<string, string> => inputs);
  const description = described.find((inputs) => name in inputs)?.[name] ?? '';
  return (DESCRIPTIONS[name] ?? description).replaceAll('`', '');
}

/** A list may be given in parts. */
function joinParts(part: string, before: string | undefined): string {
  return before === undefined ? part : `${before}\n${part}`;
}

function flagOf(name: string): Option {
  const placeholder = placeholderOf(name);
  if (placeholder === 'boolean') {
    return new Option(`--${name} [true|false]`, describeInput(name)).preset('true');
  }
  const flag = new Option(`${SHORT[name] ?? ''}--${name} <${placeholder}>`, describeInput(name));
  return placeholder === 'list' ? flag.argParser(joinParts) : flag;
}

/** Gives a command a flag for each input of the Action, but for those about GitHub. */
export function addInputFlags(command: Command): void {
  for (const { heading, inputs } of groups) {
    for (const name of Object.keys(inputs)) {
      if (NOT_FLAGS.has(name)) continue;
      command.addOption(flagOf(name).helpGroup(`${HEADINGS[heading] ?? heading}:`));
    }
  }
}

/** The values of the flags that are set, in the words of the inputs. An empty one takes away the file's. */
export function readInputFlags(command: Command): RawValues {
  const names = groups.flatMap(({ inputs }) => Object.keys(inputs));
  const flags = command.options.filter((flag) => names.includes(flag.name()) && !flag.negate);
  const entries = flags.map((flag) => [
    flag.name(),
    command.getOptionValue(flag.attributeName()) as unknown,
  ]);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  ) as RawValues;
}

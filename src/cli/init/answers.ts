import { limitInput } from '../../config/keys.ts';
import type { SideNumber } from '../../contract/request-fields.ts';
import type { Secrets } from '../../config/secrets.ts';
import { ConfigurationError } from '../../contract/errors.ts';
import type { LimitName } from '../../contract/outcome.ts';
import { parseLimit } from '../../gate/parse-limit.ts';
import { readTablePath } from '../../config/lists.ts';
import type { Asker } from './asker.ts';
import { checkColumns, checkFile, checkSourceName, checkTable, checkUrl } from './checks.ts';
import { hidePasswords } from './hide-passwords.ts';
import type { Look } from './look.ts';

/** The folder into which the workflow checks out the base branch. */
export const BASE_FOLDER = '.base';

/** What the files to be written say. */
export interface Answers {
  /** Names to URLs, with variables in the place of passwords. */
  dataSources: Record<string, string>;
  /** What all diffs have in common: data sources. */
  common: Record<string, string>;
  diffs: Record<string, string>[];
  limits: Record<string, string>;
  /** Files of the repository that are compared with themselves on the base branch. */
  files: string[];
  /** Variables that the data sources refer to, and those of them whose value was typed. */
  variables: string[];
  typed: string[];
}

const LIMITS: [LimitName, string][] = [
  ['exclusives1', 'rows removed'],
  ['rows-with-differences', 'rows with a changed value'],
  ['dupes', 'rows with a duplicate key'],
];

/** Asks for all that the files need. */
export async function gatherAnswers(ask: Asker, secrets: Secrets, look: Look): Promise<Answers> {
  const answers: Answers = {
    dataSources: {},
    common: {},
    diffs: [],
    limits: {},
    files: [],
    variables: [],
    typed: [],
  };
  if ((await kindOf(ask)) === 'files') await askForFiles(ask, answers, look);
  else await askForTables(ask, answers, secrets, look);
  for (const [name, what] of LIMITS) {
    const limit = await askForLimit(ask, name, what);
    if (limit !== '') answers.limits[limitInput(name)] = limit;
  }
  return answers;
}

async function kindOf(ask: Asker): Promise<'files' | 'tables'> {
  const [files, tables] = [ask.has('file'), ask.has('data-source1')];
  if (files && tables) {
    throw new ConfigurationError('`--file` and `--data-source1` are both given; choose one.');
  }
  if (tables) return 'tables';
  if (files) return 'files';
  return ask.choice(
    'What do you want to compare?',
    [
      { value: 'files', name: 'Files of this repository, with themselves on the base branch' },
      { value: 'tables', name: 'Tables in databases' },
    ],
    ['file', 'data-source1'],
  );
}

async function askForFiles(ask: Asker, { diffs, files }: Answers, look: Look): Promise<void> {
  do {
    const message = 'Path of the file in the repository:';
    const file = await ask.text({ flag: 'file', message, check: checkFile });
    const columns = await askForKey(ask, () => look({ file, table: null }, null));
    const name = uniqueName(file, diffs);
    diffs.push({ name, file1: `${BASE_FOLDER}/${file}`, file2: file, 'pk-columns': columns });
    files.push(file);
  } while (!ask.has('file') && (await ask.yes('Compare another file?')));
}

async function askForTables(
  ask: Asker,
  answers: Answers,
  secrets: Secrets,
  look: Look,
): Promise<void> {
  const { common, diffs } = answers;
  const source = await askForSource(ask, answers, secrets, 1);
  common['data-source1'] = source.name;
  const isElsewhere =
    ask.has('data-source2') ||
    (!ask.has('table2') &&
      (await ask.yes('Are the tables to compare them with in another data source?')));
  if (isElsewhere) common['data-source2'] = (await askForSource(ask, answers, secrets, 2)).name;
  do {
    const table1 = await ask.text({
      flag: 'table1',
      message: 'Table before the change, such as prod.orders:',
      check: checkTable,
    });
    const table2 = await ask.text({
      flag: 'table2',
      message: 'Table after the change, such as staging.orders:',
      check: checkTable,
    });
    const name = uniqueName(table2.split('.').at(-1)?.replaceAll('"', '') ?? table2, diffs);
    const table = readTablePath(table1);
    const columns = await askForKey(ask, () => look({ table, file: null }, source.url));
    diffs.push({ name, table1, table2, 'pk-columns': columns });
  } while (!ask.has('table1') && (await ask.yes('Compare another table?')));
}

/** @param look is only done where nobody has said yet what the key is. */
async function askForKey(ask: Asker, look: () => ReturnType<Look>): Promise<string> {
  const flag = 'pk-columns';
  const message = 'Columns of the primary key, separated by commas:';
  if (ask.has(flag)) return ask.text({ flag, message, check: checkColumns([]) });
  const { columns = [], key = [] } = (await look()) ?? {};
  const proposal = key.length === 0 ? {} : { proposal: writeList(key) };
  return ask.text({ flag, message, check: checkColumns(columns), ...proposal });
}

/** As `readList` reads it: a name with a comma or spaces at its ends needs the form of JSON. */
function writeList(names: readonly string[]): string {
  const isPlain = names.every((name) => /^[^,\n"[\]]+$/.test(name) && name.trim() === name);
  return isPlain ? names.join(', ') : JSON.stringify(names);
}

function uniqueName(name: string, diffs: readonly Record<string, string>[]): string {
  const isTaken = (candidate: string) => diffs.some((diff) => diff['name'] === candidate);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${String(number)})`;
    if (!isTaken(candidate)) return candidate;
  }
}

async function askForLimit(ask: Asker, name: LimitName, what: string): Promise<string> {
  return ask.text({
    flag: limitInput(name),
    message: `How many ${what} are allowed? A count, a share such as 1%, or nothing for any number:`,
    check: (text) => text === '' || parseLimit(text, name),
    fallback: '',
  });
}

/** Asks for a data source and answers it as it was typed; a flag gives both as `name=url`. */
async function askForSource(
  ask: Asker,
  answers: Answers,
  secrets: Secrets,
  side: SideNumber,
): Promise<{ name: string; url: string }> {
  const flag = `data-source${String(side)}`;
  const { name, url } = ask.has(flag)
    ? splitSource(await ask.text({ flag, message: '', check: checkSource }))
    : await askForNameAndUrl(ask, side);
  secrets.addFromAddress(url);
  const hidden = hidePasswords(url, name);
  answers.dataSources[name] = hidden.url;
  answers.variables = [...new Set([...answers.variables, ...hidden.variables])];
  answers.typed = [...new Set([...answers.typed, ...hidden.put])];
  return { name, url };
}

function splitSource(text: string): { name: string; url: string } {
  const [, name = '', url = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  return { name: name.trim(), url: url.trim() };
}

function checkSource(text: string): void {
  const { name, url } = splitSource(text);
  checkSourceName(name);
  checkUrl(name, url);
}

async function askForNameAndUrl(
  ask: Asker,
  side: SideNumber,
): Promise<{ name: string; url: string }> {
  const flag = `data-source${String(side)}`;
  const name = await ask.text({
    flag,
    message: 'Name of the data source:',
    check: checkSourceName,
    ...(side === 1 ? { fallback: 'warehouse' } : {}),
  });
  const message = 'Its URL, such as postgresql://reader@db.example.com/shop or duckdb:shop.duckdb:';
  const check = (url: string) => checkUrl(name, url);
  const show = (url: string) => hidePasswords(url, name).url;
  return { name, url: await ask.text({ flag, message, check, show }) };
}

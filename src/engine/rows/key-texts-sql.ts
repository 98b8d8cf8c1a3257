import type { SideIndex } from '../../contract/pair.ts';
import type { Sql } from '../../sources/dialect.ts';
import type { ColumnPair } from '../columns.ts';
import { unequalRows } from '../join/pairs-sql.ts';
import type { Remains } from '../join/remains.ts';
import { keyList, keyNames, list, sameKey } from '../join/sql.ts';
import { SAMPLED } from './changed-sql.ts';
import { hidden, type Mask, textOf } from './texts-sql.ts';

/** Whether the form in which a key is compared is the value, or one that people read like it. */
const isPlain = ({ comparison }: ColumnPair): boolean =>
  comparison.key.every((form) =>
    /^(value|CAST\(value AS [^()]+(\([\d, ]+\))?\))$/.test(form('value')),
  );

const isSpelled = ({ spelled }: ColumnPair): boolean => spelled.some((one) => one !== null);

/** Whether the forms say it all; of files with very many columns, that they need not be read again. */
const areForms = ({ join, pairs }: Remains): boolean =>
  join.keys.every((pair) => isPlain(pair) && (pairs === 'by cells' || !isSpelled(pair)));

/** The key of rows of a side as its source spells it. */
const spelledKey = ({ join }: Remains, side: SideIndex): Sql[] =>
  join.keys.map((pair, i) => {
    const value = pair.spelled[side]?.column ?? pair.references[side];
    return `${textOf(pair, side, value)} AS text_${i}`;
  });

/** A relation of keys of a side, `key_0`, …, and their texts, `text_0`, …. */
function textsOfSide(remains: Remains, side: SideIndex): Sql {
  const { join, columns, kept } = remains;
  const [names, parts] = [keyNames(join), join.keys.length];
  if (kept && join.values.length > columns) {
    const values = join.keys.map((_, i) => `value_${columns + i}`);
    const texts = values.map((value, i) => `${value} AS text_${i}`);
    return `(SELECT ${[names, ...texts].join(', ')} FROM ${unequalRows(kept, side, values)})`;
  }
  if (areForms(remains)) {
    return `(SELECT ${names}, ${list(parts, (i) => `CAST(key_${i} AS VARCHAR) AS text_${i}`)} FROM ${SAMPLED})`;
  }
  return `(SELECT ${[keyList(join, side), ...spelledKey(remains, side)].join(', ')} FROM ${join.relations[side]})`;
}

/** Of the rows that may be shown, `number` and the texts of their keys on a side, `text_0`, …. */
function keyTexts(remains: Remains, side: SideIndex): Sql {
  const { join } = remains;
  // Of a key that is repeated, each row may spell it in its own way.
  const texts = list(join.keys.length, (i) => `min(spelled.text_${i}) AS text_${i}`);
  return `(
  SELECT number, ${texts}
  FROM ${SAMPLED} JOIN ${textsOfSide(remains, side)} AS spelled ON ${sameKey(join, SAMPLED, 'spelled')}
  GROUP BY number
)`;
}

/** The keys of the rows that may be shown, as a side spells them: `number`, `key_0`, …. */
export function sampledKeys(remains: Remains, side: SideIndex, mask: Mask): Sql {
  const texts = remains.join.keys.map(
    (pair, i) => `${hidden(mask, pair, `text_${i}`)} AS key_${i}`,
  );
  return `SELECT ${['number', ...texts].join(', ')}\nFROM ${keyTexts(remains, side)} AS keys\nORDER BY number`;
}

import { numberOf, type SideIndex } from '../../../contract/pair.ts';
import type { Sql } from '../../../sources/dialect.ts';
import { keyList, sameKey } from '../../join/sql.ts';
import { differs } from '../../join/values-sql.ts';
import { comparedOf, countClasses, flag, type Listed, tolerant, upToTwo } from './keys-sql.ts';
import type { HashFirstPlan } from './plan.ts';

const IS_PAIR = 'on_side1 = 1 AND on_side2 = 1';
const IS_SAME = `${IS_PAIR} AND same = 1`;

const LISTED: Record<Listed, Sql> = {
  'unequal pairs': `${IS_PAIR} AND same = 0`,
  'all but equal pairs': `keyed = 1 AND NOT (${IS_SAME})`,
};

function hashedSide(plan: HashFirstPlan, side: SideIndex): Sql {
  const { join } = plan;
  const columns = [keyList(join, side), ...comparedOf(plan, side), '1 AS row_mark'];
  return `(
      SELECT ${columns.join(', ')} FROM ${join.relations[side]}
    ) AS side${numberOf(side)}`;
}

/** The joined rows, pairs of equal ones together, and others by their keys, with how many of each there are. */
function joinedKeys(plan: HashFirstPlan): Sql {
  const { join } = plan;
  const keys = join.keys.map((_, i) => `coalesce(side1.key_${i}, side2.key_${i})`);
  const differ = tolerant(join).map(([pair, i]) => differs(pair, i));
  const isSame = ['side1.row_hash = side2.row_hash', ...differ.map((is) => `NOT (${is})`)].join(
    ' AND ',
  );
  const ways = ['on_side1', 'on_side2', 'keyed', 'same'];
  const columns = [
    `${flag('side1.row_mark IS NOT NULL')} AS on_side1`,
    `${flag('side2.row_mark IS NOT NULL')} AS on_side2`,
    `${flag(keys.map((key) => `${key} IS NOT NULL`).join(' AND '))} AS keyed`,
    `${flag(isSame)} AS same`,
    ...keys.map((key, i) => `CASE WHEN ${isSame} THEN NULL ELSE ${key} END AS key_${i}`),
  ];
  const grouped = [...ways, ...keys.map((_, i) => `key_${i}`)].join(', ');
  return `(
    SELECT ${grouped}, count(*) AS key_rows
    FROM (
      SELECT ${columns.join(', ')}
      FROM ${hashedSide(plan, 0)}
      FULL JOIN ${hashedSide(plan, 1)} ON ${sameKey(join, 'side1', 'side2')}
    ) AS joined
    GROUP BY ${grouped}
  ) AS key_rows`;
}

/**
 * The same as `countKeys`, by a join of hashes: where no key is repeated on both sides. Where one is, there
 * are more rows than the sides have.
 */
export function countJoinedKeys(plan: HashFirstPlan, listed: Listed | null, most: number): Sql {
  const rowsOf = (side: 1 | 2): Sql => `CASE WHEN on_side${side} = 1 THEN key_rows ELSE 0 END`;
  const occurs = (side: 1 | 2): Sql =>
    `CASE WHEN ${IS_SAME} THEN 1 ELSE ${upToTwo(rowsOf(side))} END AS occurs${side}`;
  const columns = [
    occurs(1),
    occurs(2),
    'keyed',
    'same',
    `${rowsOf(1)} AS rows1`,
    `${rowsOf(2)} AS rows2`,
    `CASE WHEN ${IS_SAME} THEN key_rows ELSE 1 END AS key_count`,
  ];
  const isListed = listed === null ? '1 = 0' : LISTED[listed];
  return countClasses(
    plan,
    { relation: joinedKeys(plan), isListed, columns },
    listed !== null,
    most,
  );
}

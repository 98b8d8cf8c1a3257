import { describe, expect, test } from '@jest/globals';
import {
  type ColumnTolerance,
  diffRequestSchema,
  type DiffRequestInput,
} from '../../src/contract/request.ts';
import { fewestMoves, planColumns } from '../../src/engine/columns.ts';
import { DuckDBDialect } from '../../src/duckdb/dialect.ts';
import type { Column } from '../../src/sources/dialect.ts';
import { DATE, DOUBLE, integer, TEXT, TIMESTAMP } from '../../src/sources/types/column-type.ts';

const TYPES = { INTEGER: integer(32), VARCHAR: TEXT, DOUBLE, DATE };

/** The types of a table's columns by name. */
type Table = Record<string, keyof typeof TYPES>;

const columnsOf = (table: Table): Column[] =>
  Object.entries(table).map(([name, type]) => ({ name, type: TYPES[type] }));

const SIDES = { data_source1_id: 1, data_source2_id: 1, table1: ['before'], table2: ['after'] };

function planned(tables: [Table, Table], request: Partial<DiffRequestInput> = {}) {
  const parsed = diffRequestSchema.parse({
    data_source1_id: 1,
    data_source2_id: 1,
    table1: ['before'],
    table2: ['after'],
    pk_columns: ['id'],
    ...request,
  });
  return planColumns(parsed, [columnsOf(tables[0]), columnsOf(tables[1])], new DuckDBDialect());
}

const namesOf = (pairs: { names: [string, string] }[]) => pairs.map(({ names }) => names.join('='));

const SAME: Table = { id: 'INTEGER', name: 'VARCHAR', amount: 'DOUBLE' };

describe('columns are compared', () => {
  test('by their names, the key apart, in the order of side 1', () => {
    const { keys, values } = planned([SAME, { amount: 'DOUBLE', name: 'VARCHAR', id: 'INTEGER' }]);
    expect(namesOf(keys)).toEqual(['id=id']);
    expect(namesOf(values)).toEqual(['name=name', 'amount=amount']);
    expect(values[0]).toMatchObject({
      references: ['"name"', '"name"'],
      tolerance: null,
      written: null,
    });
  });

  test('as values alone where there is no key', () => {
    const { keys, values } = planned([SAME, SAME], { pk_columns: [] });
    expect([keys.length, values.length]).toEqual([0, 3]);
  });

  test('by the mapping, which takes the name of another column away', () => {
    const after: Table = { id: 'INTEGER', title: 'VARCHAR', name: 'VARCHAR', amount: 'DOUBLE' };
    const { values, schema } = planned([SAME, after], { column_mapping: [['name', 'title']] });
    expect(namesOf(values)).toEqual(['name=title', 'amount=amount']);
    expect(schema.exclusive_columns).toEqual([[], ['name']]);
  });

  test('of those that are included, and the key always', () => {
    const { keys, values, schema } = planned([SAME, SAME], { include_columns: ['amount'] });
    expect([namesOf(keys), namesOf(values)]).toEqual([['id=id'], ['amount=amount']]);
    expect(schema.column_counts).toEqual([2, 2]);
  });

  test('but those that are excluded, as side 1 names them', () => {
    const after: Table = { id: 'INTEGER', title: 'VARCHAR', amount: 'DOUBLE' };
    const mapping = { column_mapping: [['name', 'title']] } as Partial<DiffRequestInput>;
    const { values, schema } = planned([SAME, after], { ...mapping, exclude_columns: ['name'] });
    expect(namesOf(values)).toEqual(['amount=amount']);
    expect(schema.columns_mismatched).toEqual([0, 0]);
  });

  test('with the tolerance of their own', () => {
    const tolerance = { tolerance_mode: 'absolute', tolerance_value: '0.5' } as const;
    const { values } = planned([SAME, SAME], {
      diff_tolerances_per_column: [{ column_name: 'amount', ...tolerance }],
    });
    expect(values.map((pair) => pair.tolerance)).toEqual([
      null,
      { absolute: '0.5', relative: null },
    ]);
  });

  test('with a tolerance of both kinds, or that of all numbers where they have none', () => {
    const table: Table = { id: 'INTEGER', name: 'VARCHAR', amount: 'DOUBLE', count: 'INTEGER' };
    const tolerances = (request: Partial<DiffRequestInput>) => {
      const { keys, values } = planned([table, table], request);
      return [...keys, ...values].map(({ names, tolerance }) => [names[0], tolerance]);
    };
    const of = (column_name: string, tolerance_mode: string, tolerance_value: string) =>
      ({ column_name, tolerance_mode, tolerance_value }) as ColumnTolerance;
    const both = { absolute: '0.5', relative: '0.01' };
    expect(
      tolerances({
        diff_tolerances_per_column: [
          of('amount', 'absolute', '0.5'),
          of('amount', 'relative', '0.01'),
          of('*', 'absolute', '2'),
        ],
        diff_tolerance: 3,
      }),
    ).toEqual([
      ['id', null],
      ['name', null],
      ['amount', both],
      ['count', { absolute: '2', relative: null }],
    ]);
    expect(tolerances({ diff_tolerance: '0.30', tolerance_mode: 'relative' })).toEqual([
      ['id', null],
      ['name', null],
      ['amount', { absolute: null, relative: '0.30' }],
      ['count', { absolute: null, relative: '0.30' }],
    ]);
    expect(tolerances({ diff_tolerance: 1 })[3]).toEqual([
      'count',
      { absolute: '1', relative: null },
    ]);
  });

  test('with a tolerance of timestamps, in seconds and less than a unit of the precision', () => {
    const columns = [
      { name: 'id', type: TYPES.INTEGER },
      { name: 'at', type: TIMESTAMP },
      { name: 'day', type: DATE },
    ];
    const parsed = (request: Partial<DiffRequestInput>) =>
      diffRequestSchema.parse({ ...SIDES, pk_columns: ['id'], ...request });
    const plan = (request: Partial<DiffRequestInput>) =>
      planColumns(parsed(request), [columns, columns], new DuckDBDialect()).values;
    expect(
      plan({ datetime_tolerance: 3, diff_tolerance: 1 }).map(({ tolerance }) => tolerance),
    ).toEqual([{ absolute: '0.000999999999', relative: null }, null]);
    const named = { column_name: 'at', tolerance_mode: 'absolute', tolerance_value: 1 } as const;
    expect(() => plan({ diff_tolerances_per_column: [named] })).toThrow('is no number');
  });

  test('as their files write them where both are of one format and one type', () => {
    const written = (format: string) => ({
      format,
      column: 'text_0',
      read: (text: string) => text,
    });
    const side = (type: keyof typeof TYPES, format: string) =>
      [{ name: 'id', type: TYPES[type], written: written(format) }] as unknown as Column[];
    const parsed = diffRequestSchema.parse({
      data_source1_id: 0,
      data_source2_id: 0,
      file1: 'a.csv',
      file2: 'b.csv',
      pk_columns: ['id'],
    });
    const formats = (other: Column[]) =>
      planColumns(parsed, [side('INTEGER', 'csv'), other], new DuckDBDialect()).keys[0]!.written;
    expect(formats(side('INTEGER', 'csv'))).toHaveLength(2);
    expect(formats(side('INTEGER', 'json'))).toBeNull();
  });
});

describe('what the schemas differ in', () => {
  test('is counted of each side, types that cannot be compared on both', () => {
    const before: Table = { id: 'INTEGER', name: 'VARCHAR', amount: 'DOUBLE', old: 'DATE' };
    const after: Table = { id: 'INTEGER', name: 'DATE', amount: 'DOUBLE' };
    expect(planned([before, after]).schema).toMatchObject({
      columns_mismatched: [2, 1],
      column_type_mismatches: 1,
      column_type_differs: ['name'],
      incomparable_columns: [{ column_name: 'name' }],
      exclusive_columns: [['old'], []],
      column_counts: [4, 3],
    });
  });

  test('names no types where all can be compared', () => {
    expect(planned([SAME, SAME]).schema).not.toHaveProperty('incomparable_columns');
  });

  test('is the fewest moves that put the columns in order', () => {
    const after: Table = { amount: 'DOUBLE', id: 'INTEGER', name: 'VARCHAR' };
    expect(planned([SAME, after]).schema.column_reorders).toBe(1);
    expect(fewestMoves([0, 1, 2, 3])).toBe(0);
    expect(fewestMoves([3, 0, 1, 2])).toBe(1);
    expect(fewestMoves([3, 2, 1, 0])).toBe(3);
    expect(fewestMoves([1, 0, 3, 2])).toBe(2);
  });
});

describe('a diff is refused', () => {
  const after: Table = { id: 'INTEGER', name: 'VARCHAR' };

  test('whose key a side lacks, with the name that is meant', () => {
    expect(() => planned([SAME, { ID: 'INTEGER' }])).toThrow(
      'id (not on side 2; there is "ID", and names are case-sensitive unless case-insensitive-names is set)',
    );
    expect(() => planned([SAME, { ID: 'INTEGER', Id: 'INTEGER' }])).toThrow(
      'id (not on side 2; there are "ID", "Id", which case alone tells apart)',
    );
    expect(() => planned([{ name: 'VARCHAR' }, SAME])).toThrow(
      'id (not on side 1; the columns are name)',
    );
  });

  test('whose key has types that cannot be compared', () => {
    expect(() => planned([SAME, { ...SAME, id: 'DATE' }])).toThrow(
      /the key column "id" has types that cannot be compared/,
    );
  });

  test('that includes a column of neither side; one side is enough', () => {
    expect(() => planned([SAME, SAME], { include_columns: ['amuont'] })).toThrow(
      'amuont (not on either side; the columns are id, name, amount)',
    );
    expect(() => planned([SAME, after], { include_columns: ['amount'] })).not.toThrow();
  });

  test('that includes a mapped column by its name of side 2; a masked one may be named by either', () => {
    const before: Table = { id: 'INTEGER', title: 'VARCHAR' };
    const mapped = { column_mapping: [['title', 'name']] as [string, string][] };
    expect(() => planned([before, after], { ...mapped, include_columns: ['name'] })).toThrow(
      'name (not on either side; side 2 calls it so; name it as side 1 does)',
    );
    for (const name of ['title', 'name']) {
      expect(() => planned([before, after], { ...mapped, mask_columns: [name] })).not.toThrow();
    }
    expect(() => planned([before, after], { ...mapped, mask_columns: ['titel'] })).toThrow(
      'titel (not on either side; the columns are id, title, name)',
    );
  });

  test('that maps a column to one that is not there', () => {
    expect(() => planned([SAME, SAME], { column_mapping: [['name', 'title']] })).toThrow(
      'title (not on side 2',
    );
  });

  test('that gives a column a tolerance whose values are no numbers, or which no side has', () => {
    const tolerant = (column_name: string): Partial<DiffRequestInput> => ({
      diff_tolerances_per_column: [
        { column_name, tolerance_mode: 'absolute', tolerance_value: '0.5' },
      ],
    });
    expect(() => planned([SAME, SAME], tolerant('name'))).toThrow(
      /the column "name" .* is no number, so it cannot have a tolerance/,
    );
    expect(() => planned([SAME, SAME], tolerant('amuont'))).toThrow('amuont (not on either side');
    expect(() => planned([SAME, after], tolerant('amount'))).not.toThrow();
  });

  test('whose error shows twenty columns, and how many more there are', () => {
    const wide: Table = Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`c${i}`, 'INTEGER' as const]),
    );
    expect(() => planned([wide, SAME])).toThrow(/c18, c19, and 5 more\)$/);
  });
});

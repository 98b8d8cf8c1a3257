import type { Modifiers } from '../../../src/contract/modifiers.ts';
import { mapPair, type Pair, type SideIndex } from '../../../src/contract/pair.ts';
import { diffRequestSchema, type DiffRequestInput } from '../../../src/contract/request.ts';
import type { ColumnPair, ColumnPlan } from '../../../src/engine/columns.ts';
import type { Comparing } from '../../../src/engine/planning/planning.ts';
import type { DatabaseSide } from '../../../src/engine/sides.ts';
import type { Checksums, HashedColumn } from '../../../src/sources/checksums.ts';
import type {
  OpenedDatabase,
  DatabaseColumn,
  DatabaseRelation,
  OwnType,
} from '../../../src/sources/database.ts';
import { type Comparison, type CountedText, Dialect } from '../../../src/sources/dialect.ts';
import { SAFE_TRAITS, type Traits } from '../../../src/sources/source.ts';
import { TEXT } from '../../../src/sources/types/column-type.ts';

type DialectTraits = Partial<
  Pick<Dialect, 'grouping' | 'joinsWithoutIndex' | 'mergesFullJoins' | 'fence' | 'unordered'>
>;

const NONE: Modifiers = { case: false, whitespace: false, emptiness: false, order: false };

const plain = (value: string): string => value;

/** How two columns of one type compare: as they are. */
export const AS_THEY_ARE: Comparison = {
  key: [plain, plain],
  hashed: [plain, plain],
  equal: (value1, value2) => `${value1} = ${value2}`,
};

interface FakeType extends OwnType {
  name: string;
}

/** SQL that compares columns of the same declared type, `numeric` ones with tolerances, groups by all but `json`, and folds `citext`; of texts, it cannot tell of all whether they are equal but for case. */
class FakeDialect extends Dialect<FakeType> {
  constructor(traits: DialectTraits) {
    super();
    Object.assign(this, traits);
  }

  override isGroupable({ name }: FakeType): boolean {
    return name !== 'json';
  }

  comparison({ name: type1 }: FakeType, { name: type2 }: FakeType): Comparison | null {
    if (type1 !== type2) return null;
    const lower = (value: string): string => `lower(${value})`;
    if (type1 === 'numeric') return { ...AS_THEY_ARE, within: () => 'true' };
    return type1 === 'citext' ? { ...AS_THEY_ARE, key: [lower, lower] } : AS_THEY_ARE;
  }

  override modified(
    { name: type1 }: FakeType,
    { name: type2 }: FakeType,
    modifiers: Modifiers,
  ): Comparison | null {
    if (type1 !== 'text' || type2 !== 'text') return null;
    return { ...AS_THEY_ARE, isOpen: modifiers.case };
  }

  override counted({ name }: FakeType, modifiers: Modifiers): CountedText | null {
    return name === 'text' ? { text: (value) => value, isExact: !modifiers.case } : null;
  }

  timeLiteral(): null {
    return null;
  }

  timeStep(value: string): string {
    return value;
  }
}

/** Checksums that hash every column but `json`, and numbers only with a loss. */
export function fakeChecksums(family: string, isIndexed = false): Checksums {
  const never = (): never => {
    throw new Error('a plan asks for no SQL');
  };
  const indexed = { select: never, inRanges: never, sample: never, find: never };
  const hashed = ({ declared }: DatabaseColumn): HashedColumn | null =>
    declared === 'json'
      ? null
      : {
          form: (value) => `${family}(${value})`,
          isExact: declared !== 'float',
          kind: declared === 'integer' ? 'integer' : 'other',
        };
  const byIndex = isIndexed ? indexed : null;
  const asked = { total: never, select: never, isIn: never, repeated: never, groupedBy: never };
  return { family, hashed, ...asked, byIndex };
}

/** What a fake database can do. */
export interface FakeDatabase {
  dialect?: DialectTraits;
  traits?: Partial<Traits>;
  checksums?: Checksums | null;
  textChecksums?: Checksums | null;
}

function fakeDatabase({
  dialect = {},
  traits = {},
  checksums = null,
  textChecksums = null,
}: FakeDatabase) {
  const never = (): never => {
    throw new Error('a plan reads nothing');
  };
  const methods = { openTable: never, openQuery: never, checkFilter: never, query: never };
  const others = { copyCsv: never, twin: never, close: never };
  return {
    dialect: new FakeDialect(dialect),
    traits: { ...SAFE_TRAITS, snapshots: 'session', ...traits },
    checksums,
    textChecksums,
    ...methods,
    ...others,
  } as unknown as OpenedDatabase;
}

/** A column by its declared type. */
function column(name: string, declared: string): DatabaseColumn {
  const landing = { type: TEXT, write: plain, read: null };
  const own: FakeType = { name: declared };
  return { name, type: TEXT, own, declared, landing, careful: landing };
}

export interface FakeSide extends Partial<Omit<DatabaseRelation, 'columns'>> {
  /** Declared types by name. */
  columns?: Record<string, string>;
  conditions?: string[];
  asksForChance?: boolean;
}

export interface Fakes {
  sides?: Pair<FakeSide> | FakeSide;
  database?: FakeDatabase;
  /** Side 2's own database; without it, both sides are in one. */
  other?: FakeDatabase;
  keys?: string[];
  values?: string[];
  tolerances?: Record<string, string>;
  /** What counts for nothing in columns, by their names. */
  modifiers?: Record<string, Partial<Modifiers>>;
  request?: Partial<DiffRequestInput>;
}

const COLUMNS = { id: 'integer', name: 'text', amount: 'numeric' };

/** Two sides of the tables `before` and `after` with `id`, `name` and `amount`, and no rows at all. */
export function comparing({ sides = {}, database = {}, other, ...what }: Fakes = {}): Comparing {
  const {
    keys = ['id'],
    values = ['name', 'amount'],
    tolerances = {},
    modifiers = {},
    request = {},
  } = what;
  const databases = [fakeDatabase(database)];
  databases.push(other ? fakeDatabase(other) : databases[0]!);
  const given: Pair<FakeSide> = Array.isArray(sides) ? sides : [sides, sides];
  const both = mapPair(given, (side, index) => fakeSide(side, index, databases[index]!));
  const pair = (name: string): ColumnPair => ({
    names: [name, name],
    references: [`"${name}"`, `"${name}"`],
    types: [TEXT, TEXT],
    comparison: AS_THEY_ARE,
    tolerance:
      tolerances[name] === undefined ? null : { absolute: tolerances[name], relative: null },
    modifiers: modifiers[name] ? { ...NONE, ...modifiers[name] } : null,
    written: null,
    spelled: [null, null],
  });
  const columns = {
    keys: keys.map(pair),
    values: values.map(pair),
    schema: { column_counts: [3, 3] },
  } as unknown as ColumnPlan;
  const parsed = diffRequestSchema.parse({
    data_source1_id: 1,
    data_source2_id: 1,
    table1: ['before'],
    table2: ['after'],
    pk_columns: keys,
    ...request,
  });
  return { request: parsed, sides: both, columns, isOneSource: other === undefined };
}

function fakeSide(
  { columns = COLUMNS, conditions = [], asksForChance = false, ...relation }: FakeSide,
  index: SideIndex,
  database: OpenedDatabase,
): DatabaseSide {
  return {
    kind: 'database',
    index,
    source: 'fake',
    database,
    relation: {
      relation: index === 0 ? 'before' : 'after',
      columns: Object.entries(columns).map(([name, declared]) => column(name, declared)),
      uniqueKeys: [],
      orderedBy: [],
      order: null,
      estimatedRows: null,
      isRepeatable: true,
      ...relation,
    },
    conditions: () => conditions,
    asksForTime: false,
    asksForChance,
  };
}

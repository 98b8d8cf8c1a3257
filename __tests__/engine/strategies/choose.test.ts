import { describe, expect, test } from '@jest/globals';
import { chooseStrategy, type Looks, type Plans } from '../../../src/engine/strategies/choose.ts';
import type { WantedRows } from '../../../src/engine/diff-context.ts';
import type { Work } from '../../../src/engine/planning/planning.ts';
import { copy } from '../../../src/engine/strategies/copy/strategy.ts';
import { planningOf, type Strategy } from '../../../src/engine/strategies/strategy.ts';
import { comparing, type FakeSide } from '../planning/fake-source.ts';

interface Known {
  /** What joining in the source would be; `null` where it cannot be. */
  joining?: Work | null;
  /** How the sides are hashed; `null` where they cannot be. */
  hashing?: Work | null;
  rows?: number | null;
  /** What a sample shows; without it, nobody may look. */
  changed?: number | null;
  /** The same of rows without their values that have tolerances; without it, there are none. */
  changedApart?: number | null;
  /** Whether a cluster hashes rows; `null` where none does. */
  clustered?: Work | null;
  /** Whether rows that are hashed come from a cluster. */
  isFromCluster?: boolean;
  /** How slow the connection is; without it, nobody may look. */
  slower?: number;
  /** Whether the sides have more rows than may be copied. */
  isTooMuch?: boolean;
  asked?: Strategy;
  wanted?: WantedRows;
  /** Whether the database can list keys where it joins. */
  showsRows?: boolean;
  /** Whether it may not be able to tell of all values how they compare. */
  mayNotTell?: boolean;
  /** Whether the sides are samples of few rows. */
  isThin?: boolean;
}

/** What is tried in which order, where nothing is looked at but what is given. */
async function choice({ joining = null, hashing = null, rows = null, ...more }: Known) {
  const plan = (work: Work | null) =>
    work === null ? { cannot: 'it cannot' } : { cost: { work, rows } };
  const joined = (work: Work | null) =>
    work === null
      ? plan(null)
      : {
          cost: {
            ...{ work, rows, showsRows: more.showsRows ?? false },
            mayNotTell: more.mayNotTell ?? false,
          },
        };
  const hashed =
    hashing === null
      ? plan(null)
      : { cost: { work: hashing, rows, isFromCluster: more.isFromCluster ?? false } };
  const clustered = more.clustered ?? null;
  const plans: Plans = {
    copy: plan('copy'),
    totals: hashed,
    buckets: hashed,
    apart: more.changedApart === undefined ? plan(null) : hashed,
    'hash-first':
      clustered === null ? plan(null) : { cost: { work: clustered, rows, isFromCluster: true } },
    'in-source': joined(joining),
  };
  const unexpected = (): never => {
    throw new Error('this look takes time for nothing');
  };
  const { changed, changedApart, slower } = more;
  const looks: Looks = {
    changedRows: changed === undefined ? unexpected : () => Promise.resolve(changed),
    changedApart: changedApart === undefined ? unexpected : () => Promise.resolve(changedApart),
    copyingTimesHashing: slower === undefined ? unexpected : () => Promise.resolve(slower),
    mayCopyAll: () => Promise.resolve(more.isTooMuch !== true),
  };
  return chooseStrategy(plans, looks, {
    strategy: more.asked ?? null,
    rows: more.wanted ?? 'none',
    isThin: more.isThin ?? false,
  });
}

const tried = async (known: Known) => (await choice(known)).strategies;

describe('in clusters', () => {
  test('hashes of rows come first where both sides are in one, whatever is wanted', async () => {
    const known: Known = { clustered: 'hash', joining: 'join', rows: 10 };
    expect(await tried(known)).toEqual(['hash-first', 'in-source', 'copy']);
    expect(await tried({ ...known, wanted: 'all' })).toEqual(['hash-first', 'copy']);
    expect(await tried({ ...known, asked: 'in-source' })).toEqual(['in-source', 'copy']);
  });

  test('of two places, the one that is a cluster sends the rows of unequal buckets alone', async () => {
    const known: Known = { hashing: 'hash texts', rows: 10 };
    expect(await tried({ ...known, isFromCluster: true })).toEqual(['buckets', 'copy']);
    expect(await tried(known)).toEqual(['copy']);
  });
});

describe('without checksums', () => {
  test('all rows are copied where the sides are in two databases', async () => {
    expect(await tried({})).toEqual(['copy']);
  });

  test('the database of both joins them where that is likely faster, and else they are copied', async () => {
    expect(await tried({ joining: 'join' })).toEqual(['in-source', 'copy']);
  });

  test('a slow join is not even tried', async () => {
    expect(await tried({ joining: 'join slowly' })).toEqual(['copy']);
  });
});

describe('a sample of few rows', () => {
  const large = { hashing: 'hash', rows: 5_000_000, isThin: true } as const;

  test('is joined where it is, or copied, and nobody looks how many of its rows differ', async () => {
    expect(await tried({ ...large, joining: 'join' })).toEqual(['in-source', 'copy']);
    expect(await tried({ ...large, joining: 'join slowly' })).toEqual(['copy']);
    expect(await tried(large)).toEqual(['copy']);
    expect(await tried({ ...large, hashing: 'hash texts' })).toEqual(['copy']);
  });

  test('is compared by checksums where it has more rows than may be copied', async () => {
    expect(await tried({ ...large, isTooMuch: true })).toEqual(['buckets', 'copy']);
  });
});

describe('with tolerances', () => {
  const large = { hashing: 'hash', rows: 5_000_000, joining: null } as const;

  test('values that differ in most rows are compared apart, where the others do not', async () => {
    const noisy: Known = { ...large, changed: 0.9, changedApart: 0.001 };
    expect(await tried(noisy)).toEqual(['apart', 'copy']);
    expect(await tried({ ...noisy, changedApart: 0.5 })).toEqual(['copy']);
    expect(await tried({ ...noisy, changedApart: null })).toEqual(['copy']);
    expect(await tried({ ...noisy, wanted: 'some' })).toEqual(['copy']);
  });

  test('checksums come before a copy where the database of both cannot tell', async () => {
    const known: Known = { ...large, joining: 'merge', changedApart: 0 };
    expect(await tried(known)).toEqual(['in-source', 'buckets', 'apart', 'copy']);
    expect(await tried({ ...known, hashing: null })).toEqual(['in-source', 'copy']);
  });

  test('so they do where it cannot tell of texts, which have none', async () => {
    const known: Known = { ...large, joining: 'merge' };
    expect(await tried({ ...known, mayNotTell: true })).toEqual(['in-source', 'buckets', 'copy']);
    expect(await tried(known)).toEqual(['in-source', 'copy']);
  });

  test('they are where buckets turn out to differ, too', async () => {
    const known: Known = { ...large, changed: 0.01, changedApart: 0.001 };
    expect(await tried(known)).toEqual(['buckets', 'apart', 'copy']);
    expect(await tried({ ...known, wanted: 'some' })).toEqual(['buckets', 'copy']);
  });
});

describe('with checksums', () => {
  const large = { hashing: 'hash', rows: 5_000_000 } as const;

  test('two indexes are merged all the same, without a look at the data', async () => {
    expect(await tried({ ...large, joining: 'merge' })).toEqual(['in-source', 'copy']);
  });

  test('a small table is copied or joined without a look at the data', async () => {
    const small = { hashing: 'hash', rows: 49_999 } as const;
    expect(await tried(small)).toEqual(['copy']);
    expect(await tried({ ...small, joining: 'join' })).toEqual(['in-source', 'copy']);
    expect(await tried({ ...small, joining: 'join slowly' })).toEqual(['copy']);
  });

  test('a table is sampled from 50,000 rows on, or where nobody knows how many it has', async () => {
    const summed = ['totals', 'buckets', 'copy'];
    expect(await tried({ hashing: 'hash', rows: 50_000, changed: 0 })).toEqual(summed);
    expect(await tried({ hashing: 'hash', rows: null, changed: 0 })).toEqual(summed);
  });

  test('all rows are summed first where a sample shows no change, or none can be had', async () => {
    expect(await tried({ ...large, changed: 0 })).toEqual(['totals', 'buckets', 'copy']);
    expect(await tried({ ...large, changed: null })).toEqual(['totals', 'buckets', 'copy']);
    const joined = { ...large, joining: 'join' } as const;
    expect(await tried({ ...joined, changed: 0 })).toEqual([
      'totals',
      'buckets',
      'in-source',
      'copy',
    ]);
  });

  test('buckets find few changes, and what the sample showed is handed on to size them', async () => {
    expect(await choice({ ...large, changed: 0.01 })).toEqual({
      strategies: ['buckets', 'copy'],
      changed: 0.01,
      instead: null,
    });
  });

  test('from a fifth of the rows on, a copy is faster than buckets', async () => {
    expect(await tried({ ...large, changed: 0.2 })).toEqual(['buckets', 'copy']);
    expect(await tried({ ...large, changed: 0.201 })).toEqual(['copy']);
  });

  test('from a fiftieth of the rows on, a join in the source is faster than buckets', async () => {
    const joined = { ...large, joining: 'join' } as const;
    expect(await tried({ ...joined, changed: 0.02 })).toEqual(['buckets', 'in-source', 'copy']);
    expect(await tried({ ...joined, changed: 0.021 })).toEqual(['in-source', 'copy']);
  });

  test('a slow join does not lower what buckets are worth', async () => {
    const slow = { ...large, joining: 'join slowly' } as const;
    expect(await tried({ ...slow, changed: 0.1 })).toEqual(['buckets', 'copy']);
  });
});

describe('with checksums of texts', () => {
  const large = { hashing: 'hash texts', rows: 200_000 } as const;

  test('a join in the source is faster, without a look at the connection', async () => {
    expect(await tried({ ...large, joining: 'join' })).toEqual(['in-source', 'copy']);
  });

  test('a table below 200,000 rows, or of unknown size, is copied without a look', async () => {
    expect(await tried({ hashing: 'hash texts', rows: 199_999 })).toEqual(['copy']);
    expect(await tried({ hashing: 'hash texts', rows: null })).toEqual(['copy']);
  });

  test('rows are hashed where the connection is so slow that copying takes much longer', async () => {
    expect(await tried({ ...large, slower: 1.5 })).toEqual(['copy']);
    expect(await tried({ ...large, slower: 1.6 })).toEqual(['buckets', 'copy']);
  });

  test('rows that a slow join would compare are hashed, too, over a slow connection', async () => {
    const slow = { ...large, joining: 'join slowly', slower: 2 } as const;
    expect(await tried(slow)).toEqual(['buckets', 'copy']);
  });
});

describe('a strategy that is asked for', () => {
  const all = { joining: 'join', hashing: 'hash', rows: 5_000_000 } as const;

  test.each<[Strategy, string[]]>([
    ['copy', ['copy']],
    ['in-source', ['in-source', 'copy']],
    ['buckets', ['buckets', 'in-source', 'copy']],
    ['hash-buckets', ['buckets', 'in-source', 'copy']],
    ['totals', ['totals', 'buckets', 'in-source', 'copy']],
  ])('%s is tried first, without a look at the data', async (asked, order) => {
    expect(await choice({ ...all, asked })).toEqual({
      strategies: order,
      changed: 0,
      instead: null,
    });
  });

  test('goes before two indexes that could be merged', async () => {
    expect(await tried({ ...all, joining: 'merge', asked: 'copy' })).toEqual(['copy']);
  });

  test('is taken though it is slow', async () => {
    const slow = { joining: 'join slowly' } as const;
    expect(await tried({ ...slow, asked: 'in-source' })).toEqual(['in-source', 'copy']);
    expect(await tried({ ...slow, asked: 'buckets' })).toEqual(['in-source', 'copy']);
  });

  test('gives way where it cannot be taken', async () => {
    expect(await tried({ asked: 'in-source' })).toEqual(['copy']);
    expect(await tried({ asked: 'totals' })).toEqual(['copy']);
    expect(await tried({ hashing: 'hash', asked: 'in-source' })).toEqual(['copy']);
  });
});

describe('the plan of a copy', () => {
  test('is there for any two sides, and costs what the larger side has', () => {
    const sides: [FakeSide, FakeSide] = [{ estimatedRows: 70 }, { estimatedRows: 900 }];
    expect(copy.plan(planningOf(comparing({ sides, other: {} })))).toMatchObject({
      cost: { work: 'copy', rows: 900 },
    });
  });
});

describe('where rows are wanted that differ', () => {
  const merging = { joining: 'merge', hashing: 'hash', rows: 5_000_000, wanted: 'some' } as const;

  test('a database that lists their keys beside the counts joins them', async () => {
    const listing = { ...merging, showsRows: true };
    expect(await choice({ ...listing, changed: 0.3 })).toEqual({
      strategies: ['in-source', 'copy'],
      changed: 0.3,
      instead: 'in-source',
    });
    expect((await choice({ ...listing, changed: null })).changed).toBe(0);
  });

  test('another does not, which would leave them there', async () => {
    expect(await tried({ ...merging, changed: 0 })).toEqual(['totals', 'buckets', 'copy']);
    expect(await tried({ ...merging, changed: 0.01 })).toEqual(['buckets', 'copy']);
    expect(await tried({ ...merging, changed: 0.5 })).toEqual(['copy']);
  });

  test('none does where all are wanted, or where that is asked for in vain', async () => {
    const all = { ...merging, showsRows: true, wanted: 'all' } as const;
    expect(await tried({ ...all, changed: 0.5 })).toEqual(['copy']);
    expect(await tried({ ...merging, asked: 'in-source' })).toEqual(['copy']);
  });
});

describe('where all rows are more than may be copied', () => {
  test('checksums or a slow join are tried in the place of a copy', async () => {
    const isTooMuch = true;
    const small = { hashing: 'hash', rows: 49_999 } as const;
    expect(await tried({ ...small, isTooMuch })).toEqual(['buckets', 'copy']);
    expect(await tried({ ...small, joining: 'join slowly', isTooMuch })).toEqual([
      'buckets',
      'copy',
    ]);
    expect(await tried({ joining: 'join slowly', isTooMuch })).toEqual(['in-source', 'copy']);
  });

  test('a copy is tried where nothing else can be, or where it is asked for', async () => {
    const isTooMuch = true;
    expect(await tried({ isTooMuch })).toEqual(['copy']);
    expect(await tried({ joining: 'join slowly', wanted: 'all', isTooMuch })).toEqual(['copy']);
    expect(await tried({ joining: 'join', asked: 'copy', isTooMuch })).toEqual(['copy']);
  });

  test('the database of both compares them however slowly, if what is tried before it would copy too many', async () => {
    const slow = { joining: 'join slowly', hashing: 'hash', rows: 100 } as const;
    expect((await choice(slow)).instead).toBe('in-source');
    expect((await choice({ ...slow, wanted: 'some' })).instead).toBe(null);
    expect((await choice({ ...slow, wanted: 'some', showsRows: true })).instead).toBe('in-source');
    expect((await choice({ ...slow, wanted: 'all' })).instead).toBe(null);
    expect((await choice({ ...slow, asked: 'copy' })).instead).toBe(null);
    expect((await choice({ hashing: 'hash', rows: 100 })).instead).toBe(null);
  });
});

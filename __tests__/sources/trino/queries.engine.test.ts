import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strategyThatRan } from '../../engine/strategy-that-ran.ts';
import { compareTables, type Dataset } from '../compare-tables.ts';
import type { TestDatabase } from '../kit.ts';
import { kitOf } from '../kits.ts';

describe('queries and views of Trino', () => {
  let trino: TestDatabase;
  beforeAll(async () => {
    trino = await kitOf('trino').open();
    await trino.execute(
      'CREATE VIEW HERE.steady AS SELECT id, id % 7 AS v FROM UNNEST(sequence(1, 500)) AS t (id)',
    );
    await trino.execute(
      'CREATE VIEW HERE.by_chance AS SELECT id, v + CAST(random() AS integer) AS v FROM HERE.steady',
    );
    await trino.execute('CREATE VIEW HERE.over_chance AS SELECT * FROM HERE.by_chance');
  });
  afterAll(() => trino.drop());

  const strategyOf = async (dataset: Dataset, request = {}): Promise<string> => {
    const phases: string[] = [];
    const onPhase = (phase: string): void => void phases.push(phase);
    const { pks } = await compareTables(trino.url, [dataset, dataset], { onPhase, request });
    expect(pks!.total_rows).toEqual([500, 500]);
    return strategyThatRan(phases);
  };

  test('are read more than once where nothing in them changes', async () => {
    expect(await strategyOf('steady')).toBe('hash-first');
    expect(await strategyOf({ query: 'SELECT * FROM steady' })).toBe('hash-first');
    expect(await strategyOf({ query: 'SELECT * FROM steady' }, { sample_rows: 3 })).toBe(
      'hash-first',
    );
  });

  test('and once where they call what is something else each time, wherever that is', async () => {
    expect(await strategyOf({ query: 'SELECT id, random() AS v FROM steady' })).toBe('in-source');
    expect(await strategyOf('by_chance')).toBe('in-source');
    expect(await strategyOf('over_chance')).toBe('in-source');
  });
});

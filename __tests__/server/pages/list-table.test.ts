import { describe, expect, test } from '@jest/globals';
import type { SamplingSummary } from '../../../src/contract/sampling.ts';
import type { SuccessResults } from '../../../src/contract/summary-results.ts';
import { shownDiff } from '../../../src/server/pages/diff-view.ts';
import type { ListFilter } from '../../../src/server/pages/list-filter.ts';
import { diffTable } from '../../../src/server/pages/list-table.ts';
import type { StoredDiff } from '../../../src/server/store/diffs/stored-diff.ts';
import { type ResultParts, results } from '../../report/fixtures.ts';
import { buildNewDiff } from '../store/builders.ts';
import { texts } from './visitor.ts';

const TIME = '2026-01-31T12:00:00.000000+00:00';

/** The figures of a diff that is alone in the list. */
function figuresIn(found: SuccessResults): string[] {
  const diff = { ...buildNewDiff(), id: 1, status: 'done', results: found, createdAt: TIME };
  const shown = shownDiff({ ...diff, progress: null } as unknown as StoredDiff, [], 0);
  const cells = texts(diffTable([shown], { page: 1 } as ListFilter, 0), 'td').slice(1, 5);
  return cells.map((text) => text.replaceAll('\u00a0', ' '));
}

describe('a line of the list', () => {
  test.each<[string, ResultParts, string[]]>([
    [
      'fan_out',
      {
        pks: { total_rows: [2000, 3900], dupes: [0, 3800] },
        uncompared: { rows: [1900, 3800], equal: 0, unequal: [1900, 3800] },
      },
      ['2,000 → 3,900', '3,800 dupes', '0 of 12,480 compared 5,700 unmatched', 'same'],
    ],
    [
      'some_of_both',
      {
        values: { rows_with_differences: 3, total_rows: 100 },
        uncompared: { rows: [2, 2], equal: 1, unequal: [1, 1] },
      },
      ['12,480', 'same', '3 (3.0 %) of 100 compared 2 unmatched', 'same'],
    ],
    [
      'moved',
      { schema: { column_reorders: 2 } },
      ['12,480', 'same', '0 of 12,480 compared', '2 moved'],
    ],
    [
      'unkeyed',
      { values: null, pks: null, uncompared: { rows: [2, 3], equal: 2, unequal: [0, 1] } },
      ['2 → 3', 'no key', '1 unmatched', 'same'],
    ],
  ])('never says of what differs that it is the same: %s', (_, parts, said) => {
    expect(figuresIn(results(parts))).toEqual(said);
  });

  test('says of a sample how many rows there are', () => {
    const none = { estimate: 0, min: 0, max: 0 };
    const sampling: SamplingSummary = {
      ...{ rows: [12_480, 12_480], of: [1_500_000, 1_499_000], confidence: 99 },
      intervals: {
        exclusives: [none, none],
        dupes: [none, none],
        rows_with_differences: none,
        values_with_differences: none,
      },
    };
    const [rows] = figuresIn({ ...results(), sampling });
    expect(rows).toBe('12,480 sample of 1,500,000');
  });
});

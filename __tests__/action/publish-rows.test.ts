import { describe, expect, it } from '@jest/globals';
import { buildOutcome, buildResults } from './builders.ts';
import { publishIn } from './publish-in.ts';

const changed = [{ key: { id: '1' }, columns: { price: ['old', 'new'] as [string, string] } }];
const pks = { ...buildResults().pks, exclusives: [0, 1] as [number, number] };

function withRows(name: string) {
  const rows = { changed, removed: [], added: [], duplicated: [] };
  return buildOutcome({ name, results: buildResults({ rows, pks: pks as never }) });
}

async function publishRows(inputs: Record<string, string>, names = ['orders']) {
  const { world } = await publishIn({
    inputs: { 'report-path': 'r.html', ...inputs },
    outcomes: names.map(withRows),
  });
  return {
    log: world.toolkit.lines.join('\n'),
    comment: world.github.list[0]?.body ?? '',
    summary: world.written['summary'] ?? '',
  };
}

describe('sampled rows', () => {
  it('are in no place that more people read than the data', async () => {
    const { log, comment, summary } = await publishRows({});
    for (const text of [log, comment, summary]) expect(text).not.toMatch(/price/);
  });

  it('are in the comment, the job summary and the log with sample-rows-in-comment', async () => {
    const { log, comment, summary } = await publishRows({ 'sample-rows-in-comment': 'true' });
    expect(log).toMatch(/~ +1 +price +old +new/);
    for (const text of [comment, summary])
      expect(text).toContain('| `1` | `price` | `old` → `new` |');
  });

  it('are in the log once', async () => {
    const inputs = { 'sample-rows-in-comment': 'true' };
    const { log } = await publishRows(inputs, ['orders', 'customers']);
    expect(log.match(/: changed rows/g)).toHaveLength(2);
  });
});

import { expect, it } from '@jest/globals';
import { Metrics } from '../../src/server/metrics.ts';
import type { QueueCounts } from '../../src/server/store/queue.ts';

async function readings(countQueue: () => Promise<QueueCounts>): Promise<string> {
  return (await new Metrics(countQueue).render()).body;
}

it('the metrics have how many diffs wait and run', async () => {
  const body = await readings(() => Promise.resolve({ waiting: 3, processing: 2 }));
  expect(body).toContain('data_diff_queue{status="waiting"} 3\n');
  expect(body).toContain('data_diff_queue{status="processing"} 2\n');
});

it.each<[string, () => Promise<QueueCounts>]>([
  ['does not answer', () => new Promise<never>(() => undefined)],
  ['answers with an error', () => Promise.reject(new Error('away'))],
])('the metrics are told without the queue where the store %s', async (_, queue) => {
  const body = await readings(queue);
  expect(body).toContain('\nprocess_cpu_seconds_total ');
  expect(body).not.toContain('data_diff_queue{');
});

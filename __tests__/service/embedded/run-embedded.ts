/** A process of its own that runs one data diff with the embedded engine, and prints its results. */
import { setTimeout as sleep } from 'node:timers/promises';
import { diffRequestSchema, type DiffRequestInput } from '../../../src/contract/request.ts';
import { EmbeddedService, type EmbeddedOptions } from '../../../src/service/embedded/service.ts';
import { waitForResults } from '../../../src/service/wait.ts';

const [options, request] = JSON.parse(process.argv[2]!) as [EmbeddedOptions, DiffRequestInput];
const service = new EmbeddedService({ ...options, log: () => {} });
const { id } = await service.create(diffRequestSchema.parse(request));
const results = await waitForResults(service, id, {
  timeoutMs: 300_000,
  pollIntervalMs: 10,
  sleep: (ms) => sleep(ms),
});
await service.close();
console.log(JSON.stringify(results));

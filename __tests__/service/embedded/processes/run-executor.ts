/** A process of its own that runs one diff in another one. */
import { diffRequestSchema, type DiffRequestInput } from '../../../../src/contract/request.ts';
import {
  ProcessExecutor,
  type ProcessOptions,
} from '../../../../src/service/embedded/processes/executor.ts';

const [options, request] = JSON.parse(process.argv[2]!) as [ProcessOptions, DiffRequestInput];
const executor = new ProcessExecutor({ ...options, log: () => {}, redact: (text) => text });
const { signal } = new AbortController();
await executor.run(diffRequestSchema.parse(request), { signal, onProgress: () => {} });

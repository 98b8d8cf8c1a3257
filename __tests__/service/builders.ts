import { DatafoldService, type DatafoldOptions } from '../../src/service/datafold/service.ts';

export const API_URL = 'https://datafold.example.com';
export const API_KEY = 'k3y-0123456789abcdef';

/** A client whose sleeps take no time; `sleeps` are the waits asked for, `lines` the log. */
export function buildService(overrides: Partial<DatafoldOptions> = {}): {
  service: DatafoldService;
  sleeps: number[];
  lines: string[];
} {
  const sleeps: number[] = [];
  const lines: string[] = [];
  const service = new DatafoldService({
    apiUrl: API_URL,
    apiKey: API_KEY,
    log: (line) => lines.push(line),
    sleep: (ms) => Promise.resolve(void sleeps.push(ms)),
    random: () => 0,
    ...overrides,
  });
  return { service, sleeps, lines };
}

/** What a promise is rejected with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error('rejected with something that is no Error', { cause: error });
  }
  throw new Error('not rejected');
}

import { describe, expect, jest, test } from '@jest/globals';
import { ApiError, CancelledError, DiffError, TimeoutError } from '../../src/contract/errors.ts';
import type {
  RunningResults,
  SuccessResults,
  SummaryResults,
} from '../../src/contract/summary-results.ts';
import type { DiffService } from '../../src/service/diff-service.ts';
import { waitForResults, type WaitOptions } from '../../src/service/wait.ts';
import { rejectionOf } from './builders.ts';

const SUCCESS: SuccessResults = {
  status: 'success',
  pks: null,
  values: null,
  schema: null,
  dependencies: null,
  materialized_results: null,
};
const RUNNING: RunningResults = { status: 'running', reported_status: 'processing' };

/** A service that answers in this order, and then with its last answer for ever. */
function buildService(...answers: (SummaryResults | Error)[]): {
  service: DiffService;
  asked: number[];
} {
  const asked: number[] = [];
  const service: DiffService = {
    create: () => Promise.reject(new Error('not expected')),
    summaryResults: (id) => {
      asked.push(id);
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (!answer) return new Promise(() => undefined);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    cancel: () => Promise.resolve(),
    dataSources: () => Promise.resolve([]),
    tables: () => Promise.reject(new Error('not expected')),
    diffUrl: () => null,
    close: () => Promise.resolve(),
  };
  return { service, asked };
}

/** A clock that only sleeping moves, without jitter. */
function buildOptions(overrides: Partial<WaitOptions> = {}): {
  options: WaitOptions;
  sleeps: number[];
} {
  const sleeps: number[] = [];
  let time = 5_000_000;
  const options: WaitOptions = {
    timeoutMs: 3_600_000,
    pollIntervalMs: null,
    now: () => time,
    sleep: (ms) => {
      sleeps.push(ms);
      time += ms;
      return Promise.resolve();
    },
    random: () => 0.5,
    ...overrides,
  };
  return { options, sleeps };
}

function apiError(status: number | null, retryable: boolean): ApiError {
  return new ApiError(`answered ${status}`, { status, retryable });
}

describe('how often', () => {
  test('the first poll comes after a second, the others ever later, up to 20 s', async () => {
    const { service, asked } = buildService(...Array<SummaryResults>(9).fill(RUNNING), SUCCESS);
    const { options, sleeps } = buildOptions();

    expect(await waitForResults(service, 7, options)).toBe(SUCCESS);
    expect(asked).toEqual(Array(10).fill(7));
    expect(sleeps.map(Math.round)).toEqual([
      1000, 1500, 2250, 3375, 5063, 7594, 11391, 17086, 20000, 20000,
    ]);
  });

  test('jitter moves each by a fifth', async () => {
    const early = buildOptions({ random: () => 0 });
    const late = buildOptions({ random: () => 0.999999 });
    await waitForResults(buildService(RUNNING, SUCCESS).service, 7, early.options);
    await waitForResults(buildService(RUNNING, SUCCESS).service, 7, late.options);

    expect(early.sleeps.map(Math.round)).toEqual([800, 1200]);
    expect(late.sleeps.map(Math.round)).toEqual([1200, 1800]);
  });

  test('a set interval is kept', async () => {
    const { options, sleeps } = buildOptions({ pollIntervalMs: 50, random: () => 0.9 });
    await waitForResults(buildService(RUNNING, RUNNING, SUCCESS).service, 7, options);

    expect(sleeps).toEqual([50, 50, 50]);
  });
});

describe('what counts as the end', () => {
  test('a failed diff is returned and not thrown', async () => {
    const failed: SummaryResults = {
      status: 'failed',
      error: { error_type: 'NoSuchTableException', error_value: 'A.B.C' },
    };

    expect(await waitForResults(buildService(failed).service, 7, buildOptions().options)).toBe(
      failed,
    );
  });

  test('a status that nobody documented does not', async () => {
    const odd: SummaryResults = { status: 'running', reported_status: 'rebalancing' };

    expect(
      await waitForResults(buildService(odd, odd, SUCCESS).service, 7, buildOptions().options),
    ).toBe(SUCCESS);
  });

  test('every answer is told, with the time that has passed', async () => {
    const onResults = jest.fn();
    const { options } = buildOptions({ pollIntervalMs: 1000, onResults });
    await waitForResults(buildService(RUNNING, SUCCESS).service, 7, options);

    expect(onResults.mock.calls).toEqual([
      [RUNNING, 1000],
      [SUCCESS, 2000],
    ]);
  });
});

describe('errors', () => {
  test('that may pass are survived and told', async () => {
    const onPollError = jest.fn();
    const { options } = buildOptions({ pollIntervalMs: 1000, onPollError });
    const lost = apiError(null, true);
    const down = apiError(503, true);

    expect(await waitForResults(buildService(lost, down, SUCCESS).service, 7, options)).toBe(
      SUCCESS,
    );
    expect(onPollError.mock.calls).toEqual([
      [lost, 1000],
      [down, 2000],
    ]);
  });

  test.each([400, 401, 403, 404, 422])('%d ends the wait at once', async (status) => {
    const error = apiError(status, false);
    const onPollError = jest.fn();
    const { service, asked } = buildService(RUNNING, error);
    const { options } = buildOptions({ onPollError });

    await expect(waitForResults(service, 7, options)).rejects.toBe(error);
    expect(asked).toHaveLength(2);
    expect(onPollError).not.toHaveBeenCalled();
  });

  test('that are no API errors end the wait at once', async () => {
    const error = new DiffError('InternalError', 'a bug');

    await expect(
      waitForResults(buildService(error).service, 7, buildOptions().options),
    ).rejects.toBe(error);
  });
});

describe('the timeout', () => {
  test('says how long, the last status and what to change', async () => {
    const error = await rejectionOf(
      waitForResults(buildService(RUNNING).service, 7, buildOptions().options),
    );

    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toBe(
      'Data diff 7 did not end within 60 min (last status: processing); ' +
        'a larger `timeout` gives it more time',
    );
  });

  test('names the last error, which is its cause', async () => {
    const down = apiError(503, true);
    const { options } = buildOptions({ timeoutMs: 90_000 });
    const error = await rejectionOf(
      waitForResults(buildService(RUNNING, down).service, 7, options),
    );

    expect(error.message).toContain(
      'within 90 s (last status: processing, last error: answered 503);',
    );
    expect(error.cause).toBe(down);
  });

  test('forgets an error that has passed', async () => {
    const { service } = buildService(apiError(503, true), RUNNING);
    const error = await rejectionOf(waitForResults(service, 7, buildOptions().options));

    expect(error.message).not.toContain('503');
    expect(error).not.toHaveProperty('cause');
  });

  test('says where no status was ever read', async () => {
    const { service } = buildService(apiError(null, true));

    await expect(waitForResults(service, 7, buildOptions().options)).rejects.toThrow(
      /last status: none was read, last error: answered null/,
    );
  });

  test('is never slept past, and what arrives in the poll at that moment counts', async () => {
    const { options, sleeps } = buildOptions({ timeoutMs: 25_000, pollIntervalMs: 10_000 });

    expect(await waitForResults(buildService(RUNNING, RUNNING, SUCCESS).service, 7, options)).toBe(
      SUCCESS,
    );
    expect(sleeps).toEqual([10_000, 10_000, 5000]);
  });

  test('of nothing still asks once', async () => {
    const { options, sleeps } = buildOptions({ timeoutMs: 0 });

    expect(await waitForResults(buildService(SUCCESS).service, 7, options)).toBe(SUCCESS);
    expect(sleeps).toEqual([0]);
  });

  test('also ends a poll that does not answer', async () => {
    const { options } = buildOptions({ timeoutMs: 0, lastPollMs: 20 });
    const { service } = buildService();
    const hangs: DiffService = {
      ...service,
      summaryResults: (_id, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new CancelledError('Cancelled: read')));
        }),
    };

    await expect(waitForResults(hangs, 7, options)).rejects.toThrow(TimeoutError);
  });

  test('does not let a status write into the log', async () => {
    const odd: SummaryResults = { status: 'running', reported_status: 'x\n::error::y' };
    const error = await rejectionOf(
      waitForResults(buildService(odd).service, 7, buildOptions().options),
    );

    expect(error.message).toContain('(last status: x ::error::y)');
  });
});

describe('cancellation', () => {
  test('during a pause ends the wait', async () => {
    const controller = new AbortController();
    const { service, asked } = buildService(RUNNING);
    const { options } = buildOptions({
      signal: controller.signal,
      sleep: (_ms, signal) => {
        controller.abort();
        return Promise.reject(new Error(`aborted: ${signal?.aborted}`));
      },
    });

    await expect(waitForResults(service, 7, options)).rejects.toThrow(
      new CancelledError('Cancelled while waiting for data diff 7'),
    );
    expect(asked).toEqual([]);
  });

  test('during a poll ends the wait, whatever the service makes of it', async () => {
    const controller = new AbortController();
    const { service } = buildService();
    const { options } = buildOptions({ signal: controller.signal });
    const aborts: DiffService = {
      ...service,
      summaryResults: () => {
        controller.abort();
        return Promise.reject(apiError(null, true));
      },
    };

    expect(await rejectionOf(waitForResults(aborts, 7, options))).toBeInstanceOf(CancelledError);
  });

  test('with the clock and the sleep of the machine ends the wait at once', async () => {
    const { service } = buildService(RUNNING);
    // It would take longer than a test may.
    const wait = waitForResults(service, 7, {
      timeoutMs: 7_200_000,
      pollIntervalMs: 3_600_000,
      signal: AbortSignal.timeout(20),
    });

    expect(await rejectionOf(wait)).toBeInstanceOf(CancelledError);
  });
});

test('the wait runs on the clock of the machine where no other is given', async () => {
  const { service } = buildService(RUNNING, SUCCESS);

  expect(await waitForResults(service, 7, { timeoutMs: 300_000, pollIntervalMs: 5 })).toBe(SUCCESS);
});

import { jest } from '@jest/globals';

/** The clock by which patience ends: it stands still until a test moves it. */
export interface FrozenClock extends Disposable {
  advance: (ms: number) => void;
}

/** Stops `performance.now()`; timers go on. */
export function freezeClock(): FrozenClock {
  let now = performance.now();
  const spy = jest.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    advance: (ms) => void (now += ms),
    [Symbol.dispose]: () => spy.mockRestore(),
  };
}

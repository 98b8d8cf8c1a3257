import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';
import { LeftOut } from './left-out.ts';

/** Node's environment, in which tests are left out whose programs this machine lacks. */
class Environment extends TestEnvironment {
  readonly #leftOut: LeftOut | null;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const file = process.env['TEST_LEFT_OUT'];
    this.#leftOut = file ? new LeftOut(file, context.testPath) : null;
  }

  handleTestEvent(event: Circus.Event, state: Circus.State): void {
    if (event.name === 'test_done') this.#leftOut?.onTestDone(event.test);
    if (event.name === 'hook_failure') this.#leftOut?.onHookFailure(event.hook, state);
  }
}

// Jest takes nothing but a default export.
export { Environment as default };

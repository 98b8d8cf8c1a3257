import jestConfig from '../jest.config.mjs';

/**
 * Mutation tests (`npm run mutation`): each small change of what decides whether a gate opens must
 * make a test fail. Too slow for CI.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['src/contract/decimal.ts', 'src/sources/duckdb/within.ts', 'src/gate/**/*.ts'],
  testRunner: 'jest',
  // Tests are ES modules.
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {
    projectType: 'custom',
    enableFindRelatedTests: false,
    config: {
      ...jestConfig,
      // Neither of these tests needs a server.
      globalSetup: undefined,
      globalTeardown: undefined,
      testMatch: [
        '<rootDir>/__tests__/gate/**/*.test.ts',
        '<rootDir>/__tests__/contract/decimal.test.ts',
        '<rootDir>/__tests__/sources/duckdb/within.test.ts',
      ],
    },
  },
  coverageAnalysis: 'perTest',
  ignorePatterns: ['dist', 'bench', 'examples'],
  concurrency: 2,
  timeoutMS: 60_000,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: '.cache/stryker',
};

import jestConfig from '../jest.config.mjs';

/**
 * Mutation tests (`npm run mutation`): each small change of what decides whether a gate opens must
 * make a test fail, but for those in README.md. Too slow for CI.
 *
 * @param {string[]} mutate what is changed.
 * @param {string[]} tests those that must notice.
 * @returns {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export function mutation(mutate, tests) {
  return {
    mutate,
    testRunner: 'jest',
    // Tests are ES modules.
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false,
      config: {
        ...jestConfig,
        // None of these tests needs a database's server.
        globalSetup: undefined,
        globalTeardown: undefined,
        testPathIgnorePatterns: ['/node_modules/'],
        testMatch: tests.map((path) => `<rootDir>/__tests__/${path}`),
      },
    },
    coverageAnalysis: 'perTest',
    ignorePatterns: ['dist', 'bench', 'examples'],
    concurrency: 1,
    // A process never lets go of the modules that it has loaded, and gets slower and slower.
    maxTestRunnerReuse: 20,
    timeoutMS: 30_000,
    reporters: ['clear-text', 'progress'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    tempDirName: '.cache/stryker',
  };
}

import process from 'node:process';
import { engineFiles } from './__tests__/engine-scope.ts';

/**
 * What runs: of `npm test`, all that guards a change within minutes; of `npm run test:long`, the files
 * `*.long.test.ts`; of `npm run test:all`, both, with every pairing and many more random tables; of
 * `npm run test:engines`, what concerns one engine, of which no other run knows.
 */
const scope = process.env['TEST_SCOPE'] ?? 'short';
const engine = engineFiles();
const LONG = '\\.long\\.test\\.ts$';

/** Tests run as ES modules: the toolkit packages exist in no other form. */
export default {
  testSequencer: '<rootDir>/__tests__/contract-first.mjs',
  // A test whose program this machine lacks is left out; the run says so, and fails for it.
  testEnvironment: '<rootDir>/__tests__/servers/left-out/environment.ts',
  reporters: ['default', '<rootDir>/__tests__/servers/left-out/reporter.ts'],
  // By itself, jest leaves one core free, which on two is half of the machine.
  maxWorkers: '100%',
  testPathIgnorePatterns: [
    '/node_modules/',
    ...engine.ignore,
    ...(scope === 'short' && engine.match === null ? [LONG] : []),
  ],
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: engine.match ?? [`<rootDir>/__tests__/**/*${scope === 'long' ? '.long' : ''}.test.ts`],
  // They let tests start real databases: see databases.ts there.
  globalSetup: '<rootDir>/__tests__/servers/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/servers/global-teardown.ts',
  // It ends what hangs, and nothing else: a shared machine may be many times slower than usual, and
  // of all pairings one test may have hundreds, or in an engine many statements.
  testTimeout: scope === 'all' || engine.match !== null ? 3_600_000 : 300_000,
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2022',
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

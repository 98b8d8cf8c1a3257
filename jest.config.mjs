/** Tests run as ES modules: the toolkit packages exist in no other form. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // They let tests start real databases: see databases.ts there.
  globalSetup: '<rootDir>/__tests__/servers/global-setup.ts',
  globalTeardown: '<rootDir>/__tests__/servers/global-teardown.ts',
  // A database's first test also waits for its server to start, on a machine that may be busy.
  testTimeout: 20_000,
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

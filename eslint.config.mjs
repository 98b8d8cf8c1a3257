import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** The kinds of data source, and the parents whose dialect they speak: no other sibling is imported. */
const parents = {
  databricks: ['spark'],
  duckdb: [],
  files: [],
  mysql: [],
  postgresql: [],
  redshift: ['postgresql'],
  spark: [],
  sqlite: [],
  trino: [],
};
const kinds = Object.keys(parents).map((kind) => `sources/${kind}`);
const floor = ['sources', 'contract'];
const allSources = ['sources/registry.ts', ...kinds, 'duckdb', ...floor];
const services = ['service', 'service/datafold', 'service/embedded'];

/**
 * The house: each folder of src/ and the folders it may import, besides `text`, on which all stand.
 * Imports go down only.
 */
const mayImport = {
  text: [],
  contract: [],
  sources: ['contract'],
  duckdb: floor,
  ...Object.fromEntries(
    Object.entries(parents).map(([kind, parent]) => [
      `sources/${kind}`,
      [...parent.map((name) => `sources/${name}`), 'duckdb', ...floor],
    ]),
  ),
  'sources/registry.ts': [...kinds, 'duckdb', ...floor],
  engine: allSources,
  gate: ['contract'],
  report: ['contract'],
  // Two services behind one interface: neither knows the other, and Datafold's not the engine.
  'service/datafold': ['service', 'contract'],
  'service/embedded': ['service', 'engine', ...allSources],
  service: ['contract'],
  config: ['gate', 'contract'],
  dbt: ['config', 'contract'],
  run: ['config', 'report', 'gate', ...services, 'contract'],
  server: ['config', 'report', 'gate', ...services, 'contract'],
  cli: ['server', 'run', 'dbt', 'config', 'report', 'gate', ...services, 'contract'],
  action: ['run', 'dbt', 'config', 'report', 'gate', ...services, 'contract'],
  'index.ts': ['action', 'run'],
};

/** What is longest comes first: a file belongs to the first that it lies in. */
const elements = Object.keys(mayImport)
  .toSorted((a, b) => b.length - a.length)
  .map((type) => ({
    type,
    pattern: `src/${type}`,
    mode: type.endsWith('.ts') ? 'file' : 'folder',
  }));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'demo-output/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { node: { extensions: ['.ts'] } },
    },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'boundaries/element-types': [
        'error',
        {
          default: 'disallow',
          message: '${file.type} may not import ${dependency.type}: imports go down only',
          rules: Object.entries(mayImport).map(([from, allow]) => ({
            from,
            allow: [from, 'text', ...allow],
          })),
        },
      ],
    },
  },
  {
    files: ['__tests__/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);

import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

const services = ['service', 'service/datafold', 'service/embedded'];

/**
 * The house: each folder of src/ and the folders it may import, besides `text`, on which all stand.
 * Imports go down only.
 */
const mayImport = {
  text: [],
  contract: [],
  sources: ['contract'],
  engine: ['sources', 'contract'],
  gate: ['contract'],
  report: ['contract'],
  // Two services behind one interface: neither knows the other, and Datafold's not the engine.
  'service/datafold': ['service', 'contract'],
  'service/embedded': ['service', 'engine', 'sources', 'contract'],
  service: ['contract'],
  config: ['gate', 'contract'],
  run: ['config', 'report', 'gate', ...services, 'contract'],
  server: ['config', 'report', 'gate', ...services, 'contract'],
  cli: ['server', 'run', 'config', 'report', 'gate', ...services, 'contract'],
  action: ['run', 'config', 'report', 'gate', ...services, 'contract'],
  entry: ['action', 'run'],
};

const elements = [
  ...Object.keys(mayImport)
    .filter((type) => type !== 'entry')
    .map((type) => ({ type, pattern: `src/${type}` })),
  { type: 'entry', pattern: 'src/index.ts', mode: 'file' },
];

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

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputOptions, build } from 'rolldown';
import { root } from '../root.ts';
import { licensesOf } from './licenses.ts';

/**
 * The scripts of the Action beside its entry, each loaded when it is needed: what every run needs,
 * our engine, a script for each driver, for clusters, for GitHub's API, and for what is asked of other servers.
 * They are named so that a change to one source file changes one script, in few lines.
 */
const SCRIPTS: [name: string, files: RegExp][] = [
  [
    'main',
    /rolldown.runtime|\/src\/(index|(text|contract|config|gate|report|run|action)\/|service\/[^/]+\.ts)/,
  ],
  [
    'engine',
    /\/src\/(?!service\/datafold\/|sources\/(postgresql|redshift|mysql|sqlite|trino|spark|databricks)\/)/,
  ],
  ['postgresql', /\/src\/sources\/(postgresql|redshift)\//],
  ['mysql', /\/src\/sources\/mysql\//],
  ['sqlite', /\/src\/sources\/sqlite\//],
  ['clusters', /\/src\/sources\/(trino|spark|databricks)\//],
  ['github', /\/node_modules\/@actions\/github\//],
  ['network', /\/src\/service\/datafold\/|\/node_modules\/(axios|tar)\//],
];

/** Files go to the first of the scripts that asks for them, and so do those that they import. */
const actionScripts: OutputOptions['codeSplitting'] = {
  groups: SCRIPTS.map(([name, test], index) => ({ name, test, priority: SCRIPTS.length - index })),
};

/** Removes the files of a folder, but not the folders within, such as the other bundle. */
function removeFiles(folder: string): void {
  const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  for (const entry of entries) if (entry.isFile()) rmSync(join(folder, entry.name));
}

/** What can be bundled: where it begins, its first line, and how it is cut into scripts. */
const ENTRIES = {
  action: { entry: 'src/index.ts', firstLine: '', codeSplitting: actionScripts },
  cli: { entry: 'src/cli/index.ts', firstLine: '#!/usr/bin/env node\n', codeSplitting: true },
};

/** A script of its own, since only what is loaded after it has a stack in the sources' lines. */
const START = `process.setSourceMapsEnabled(true);\nrequire('./main.js');\n`;

/**
 * Bundles the Action or the command line into a folder, whose files are removed before: `index.js`,
 * what it loads, source maps, and the licenses of the packages within. DuckDB's library is left out.
 *
 * @param checkout the folder whose `src` is bundled.
 * @returns the paths of the scripts, relative to the folder.
 */
export async function bundle(
  name: keyof typeof ENTRIES,
  folder: string,
  checkout = root,
): Promise<string[]> {
  const { entry, firstLine, codeSplitting } = ENTRIES[name];
  removeFiles(folder);
  const { output } = await build({
    cwd: checkout,
    input: { main: entry },
    platform: 'node',
    external: ['@duckdb/node-api'],
    tsconfig: false,
    preserveEntrySignatures: false,
    experimental: { resolveNewUrlToAsset: true },
    // Sources are loaded late where one kind needs them alone, and at once by another.
    checks: { ineffectiveDynamicImport: false },
    output: {
      dir: folder,
      format: 'cjs',
      sourcemap: true,
      // They are in the repository beside the bundle, where the map points to.
      sourcemapExcludeSources: true,
      entryFileNames: '[name].js',
      chunkFileNames: '[name].js',
      assetFileNames: '[name][extname]',
      codeSplitting,
    },
  });
  const files = output.flatMap((file) =>
    file.type === 'chunk'
      ? file.moduleIds
      : file.originalFileNames.map((name) => join(checkout, name)),
  );
  writeFileSync(join(folder, 'licenses.txt'), licensesOf(files));
  writeFileSync(join(folder, 'index.js'), firstLine + START);
  const chunks = output.filter(({ type }) => type === 'chunk');
  return ['index.js', ...chunks.map(({ fileName }) => fileName)].sort();
}

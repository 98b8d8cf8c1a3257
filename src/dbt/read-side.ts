import { dirname, join } from 'node:path';
import type { ReadFile } from '../config/config-file.ts';
import { ConfigurationError, messageOf } from '../contract/errors.ts';
import { shown } from '../text/message.ts';
import type { Manifest } from './node.ts';
import { manifestIn } from './artifact.ts';
import { readManifest } from './read-manifest.ts';
import { type Built, readRunResults } from './run-results.ts';

/** Fetches an artifact of the base branch's last run: a zip file, or the text of a manifest. */
export type FetchArtifact = (name: string) => Promise<Uint8Array | string>;

/** What manifests are read with. */
export interface SideTools {
  readFile: ReadFile;
  /** `null` where there is no GitHub. */
  fetchArtifact: FetchArtifact | null;
}

/** A manifest, and where its project is. */
export interface DbtSide {
  manifest: Manifest;
  /** The folder of dbt_project.yml; `null` where it is not here. */
  folder: string | null;
  /** What the last command of dbt built, where it says so beside the manifest. */
  built: Built | null;
}

const ARTIFACT = /^artifact:\s*(.+)$/;

async function read(path: string, label: string, readFile: ReadFile): Promise<string> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new ConfigurationError(`${label}; that file cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}

/** `target/manifest.json` is in a folder of the project. */
async function projectOf(path: string, readFile: ReadFile): Promise<string | null> {
  for (const folder of [dirname(dirname(path)), dirname(path), '.']) {
    const text = await readFile(join(folder, 'dbt_project.yml')).catch(() => null);
    if (text !== null) return folder;
  }
  return null;
}

async function readArtifact(name: string, label: string, tools: SideTools): Promise<DbtSide> {
  const { fetchArtifact } = tools;
  if (fetchArtifact === null) {
    throw new ConfigurationError(
      `${label}, and artifacts are fetched in a workflow of GitHub alone; here it must be the path of a manifest.json.`,
    );
  }
  const content = await fetchArtifact(name);
  const text = typeof content === 'string' ? content : manifestIn(content, label);
  return { manifest: readManifest(text, label), folder: null, built: null };
}

/**
 * Reads a manifest, and what lies beside it.
 *
 * @param value the path, or `artifact:` and a name.
 * @throws ConfigurationError
 */
export async function readSide(
  input: 'dbt-manifest' | 'dbt-base-manifest',
  value: unknown,
  tools: SideTools,
): Promise<DbtSide> {
  const label = `\`${input}\` is ${shown(value)}`;
  const path = typeof value === 'string' ? value : '';
  const [, artifact] = ARTIFACT.exec(path) ?? [];
  if (artifact !== undefined && input === 'dbt-base-manifest') {
    return readArtifact(artifact, label, tools);
  }
  const manifest = readManifest(await read(path, label, tools.readFile), label);
  const results = await tools.readFile(join(dirname(path), 'run_results.json')).catch(() => null);
  return {
    manifest,
    folder: await projectOf(path, tools.readFile),
    built: results === null ? null : readRunResults(results),
  };
}

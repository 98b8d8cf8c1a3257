import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { ConfigurationError } from '../contract/errors.ts';

/** Larger ones are no manifests: a small zip file may hold any number of bytes. */
const MOST_BYTES = 512 * 1024 * 1024;

const isManifest = (path: string): boolean => /(?:^|[/\\])manifest\.json$/.test(path);

const depthOf = (path: string): number => path.split(/[/\\]/).length;

/** The manifests of a zip file, that in the fewest folders first; nothing is unpacked for it. */
function manifestsIn(bytes: Uint8Array): UnzipFileInfo[] {
  const found: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (file) => {
      if (isManifest(file.name)) found.push(file);
      return false;
    },
  });
  return found.toSorted(
    (one, other) => depthOf(one.name) - depthOf(other.name) || (one.name < other.name ? -1 : 1),
  );
}

function unzip(bytes: Uint8Array, label: string): string {
  const [first] = manifestsIn(bytes);
  if (!first) throw new ConfigurationError(`${label}; that artifact holds no manifest.json.`);
  if (first.originalSize > MOST_BYTES) {
    throw new ConfigurationError(`${label}; its manifest.json has more than 512 MiB.`);
  }
  let isTaken = false;
  const files = unzipSync(bytes, {
    // Names may be there twice.
    filter: ({ name, originalSize }) => {
      if (isTaken || name !== first.name || originalSize !== first.originalSize) return false;
      isTaken = true;
      return true;
    },
  });
  return strFromU8(files[first.name] ?? new Uint8Array());
}

/**
 * The manifest.json in a zip file; of several that in the fewest folders.
 *
 * @param label names the artifact in a message.
 * @throws ConfigurationError where there is none.
 */
export function manifestIn(bytes: Uint8Array, label: string): string {
  try {
    return unzip(bytes, label);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    throw new ConfigurationError(`${label}; what that artifact holds is no zip file.`, {
      cause: error,
    });
  }
}

import { strFromU8, unzipSync } from 'fflate';
import { ConfigurationError } from '../contract/errors.ts';

/** Larger ones are no manifests, whatever a zip file says of itself. */
const MOST_BYTES = 512 * 1024 * 1024;

const isManifest = (path: string): boolean => /(?:^|[/\\])manifest\.json$/.test(path);

function unzip(bytes: Uint8Array, label: string): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => isManifest(name) && originalSize <= MOST_BYTES,
    });
  } catch (error) {
    throw new ConfigurationError(`${label}; what that artifact holds is no zip file.`, {
      cause: error,
    });
  }
}

/**
 * The manifest.json in a zip file; of several that in the fewest folders.
 *
 * @param label names the artifact in a message.
 * @throws ConfigurationError where there is none.
 */
export function manifestIn(bytes: Uint8Array, label: string): string {
  const files = Object.entries(unzip(bytes, label));
  const depth = (path: string) => path.split(/[/\\]/).length;
  const [first] = files.toSorted(([one], [other]) => depth(one) - depth(other));
  if (first) return strFromU8(first[1]);
  throw new ConfigurationError(`${label}; that artifact holds no manifest.json.`);
}

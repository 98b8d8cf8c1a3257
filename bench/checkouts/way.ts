import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Command } from '../lib/run.ts';

/** How much of `src` a diff runs through. */
export interface Way {
  /** Files of which at least one function was called. */
  files: number;
  /** Functions that were called. */
  functions: number;
}

/** What V8 writes where `NODE_V8_COVERAGE` says. */
interface Coverage {
  result: {
    url: string;
    functions: {
      functionName: string;
      ranges: { startOffset: number; endOffset: number; count: number }[];
    }[];
  }[];
}

/** The functions of `src` in a process that were called, by file; what only loads a module is none. */
function calledIn({ result }: Coverage, source: string): [file: string, name: string][] {
  return result
    .filter(({ url }) => url.includes(source))
    .flatMap(({ url, functions }) =>
      functions
        .filter(({ functionName, ranges: [whole] }) => {
          const isModule = functionName === '' && whole?.startOffset === 0;
          return !isModule && (whole?.count ?? 0) > 0;
        })
        .map(({ functionName, ranges: [whole] }): [string, string] => [
          url,
          `${functionName} ${String(whole?.startOffset)}`,
        ]),
    );
}

/**
 * Runs a program of a checkout, and counts what of its `src` was called.
 *
 * @param checkout the absolute path of its root.
 */
export async function wayOf([program, ...args]: Command, checkout: string): Promise<Way> {
  const folder = mkdtempSync(join(checkout, 'node_modules', '.way-'));
  try {
    await run(['env', `NODE_V8_COVERAGE=${folder}`, program, ...args]);
    const called = readdirSync(folder).flatMap((name) =>
      calledIn(
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage,
        `${checkout}/src/`,
      ),
    );
    const files = new Set(called.map(([file]) => file));
    return { files: files.size, functions: new Set(called.map((entry) => entry.join(' '))).size };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

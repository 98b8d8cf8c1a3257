import type { Readable } from 'node:stream';
import type { Sql } from '../dialect.ts';

/** What the reader is asked. A stop has no answer: it ends the copy that runs. */
export type ReaderRequest =
  | { kind: 'open'; path: string; waitMs: number; settings: readonly Sql[] }
  | { kind: 'rows' | 'columns' | 'copy'; sql: string }
  | { kind: 'stop' };

/** A column of a statement's result. */
export interface ReaderColumn {
  name: string;
  /** The declared type; `null` for an expression. */
  type: string | null;
}

/** Why the reader itself refuses something. */
export type Refusal = 'several statements' | 'parameters' | 'changed file' | 'not UTF-8';

/** Why SQLite failed, or the reader. */
export interface ReaderError {
  message: string;
  /** SQLite's extended result code; 0 where the error is not SQLite's. */
  code: number;
  /** Whether the statement was running already: then the message may quote the data. */
  isRunning: boolean;
  /** Where it is the reader's own. */
  refusal?: Refusal | undefined;
}

/** How texts come out of a file. */
export interface TextFormat {
  /** Whether they are UTF-16 in it. */
  isUtf16: boolean;
  /** Whether this version of Node cuts them off at a zero character. */
  endAtZero: boolean;
}

/** What the reader answers; `copied` is a number of rows. */
export interface ReaderAnswer {
  texts?: TextFormat;
  rows?: Record<string, string | number | null>[];
  columns?: ReaderColumn[];
  copied?: number;
  error?: ReaderError;
}

/** Bytes of a number that says how long the part after it is. */
const HEADER_LENGTH = 4;

/**
 * The bytes of one copy, which the reader writes in parts: each after its length, and at the end
 * one of no length. The stream then goes on with the next copy.
 */
export async function* oneCopy(stream: Readable): AsyncGenerator<Buffer> {
  let header = Buffer.alloc(0);
  let missing = 0;
  for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    let rest = chunk;
    while (rest.length > 0) {
      if (missing > 0) {
        const part = rest.subarray(0, missing);
        missing -= part.length;
        rest = rest.subarray(part.length);
        yield part;
        continue;
      }
      const wanted = HEADER_LENGTH - header.length;
      header = Buffer.concat([header, rest.subarray(0, wanted)]);
      rest = rest.subarray(wanted);
      if (header.length < HEADER_LENGTH) continue;
      missing = header.readUInt32LE();
      if (missing === 0) return;
      header = Buffer.alloc(0);
    }
  }
}

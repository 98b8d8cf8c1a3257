import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import type { TrinoHttp } from './http.ts';
import {
  isLong,
  type Page,
  parseExactly,
  type ResultColumn,
  type Rows,
  type Segment,
} from './pages.ts';

const unpack = promisify(zstdDecompress);

const headersOf = (headers: Record<string, string[]>): Headers =>
  new Headers(
    Object.entries(headers).flatMap(([name, values]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  );

/** What takes a statement's rows from where they are. */
export interface Reading {
  http: TrinoHttp;
  signal: AbortSignal;
  columns: ResultColumn[];
}

async function bytesOf(segment: Segment, { http, signal }: Reading): Promise<Buffer> {
  if (segment.type === 'inline') return Buffer.from(segment.data, 'base64');
  return http.bytes(segment.uri, headersOf(segment.headers), signal);
}

/** Tells the server that a segment can go; one that nobody does goes by itself, later. */
async function release(segment: Segment, { http, signal }: Reading): Promise<void> {
  if (segment.type !== 'spooled' || segment.ackUri === undefined) return;
  await http.bytes(segment.ackUri, headersOf(segment.headers), signal).catch(() => undefined);
}

async function readSegment(segment: Segment, encoding: string, reading: Reading): Promise<Rows> {
  const packed = await bytesOf(segment, reading);
  // One that would be no smaller is not packed, and says no other size.
  const isPacked = encoding === 'json+zstd' && segment.metadata.uncompressedSize !== undefined;
  const text = (isPacked ? await unpack(packed) : packed).toString('utf8');
  await release(segment, reading);
  return (reading.columns.some(isLong) ? parseExactly(text) : JSON.parse(text)) as Rows;
}

/** The rows of an answer, some at a time. */
export async function* rowsOf({ data }: Page, reading: Reading): AsyncGenerator<Rows> {
  if (!data) return;
  if (Array.isArray(data)) {
    yield data;
    return;
  }
  for (const segment of data.segments) yield readSegment(segment, data.encoding, reading);
}

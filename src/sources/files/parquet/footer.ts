import { constants, copyFile, type FileHandle, open } from 'node:fs/promises';
import { readThrift, type ThriftStruct, type ThriftValue, writeThrift } from './thrift.ts';

/** Numbers of the fields in `parquet.thrift`. */
const FILE = { schema: 2, rowGroups: 4 };
const NODE = { type: 1, typeLength: 2, converted: 6, scale: 7, precision: 8, logical: 10 };
const CHUNK = { meta: 3 };
const META = {
  type: 1,
  path: 3,
  compressedSize: 7,
  dataPage: 9,
  dictionaryPage: 11,
  statistics: 12,
  bloomOffset: 14,
  bloomLength: 15,
  sizes: 16,
};

/** Physical types. */
const INT96 = 3n;
const FIXED_BYTES = 7n;
const INT32_WIRE = 5;

/** How a leaf is to be read: as its bare bytes or number, or as a timestamp without zone. */
export type LeafChange = 'bare' | 'timestamp of nanoseconds';

/** A leaf by its place among all nodes of the schema, the root counted as 0. */
export type LeafChanges = ReadonlyMap<number, LeafChange>;

const integer = (value: bigint): ThriftValue => ({ type: 'integer', wire: INT32_WIRE, value });
const struct = (...fields: [number, ThriftValue][]): ThriftStruct => ({
  type: 'struct',
  fields: new Map(fields),
});

/** `LogicalType.TIMESTAMP` in nanoseconds, not adjusted to UTC. */
const NANOSECONDS = struct([8, struct([1, { type: 'false' }], [2, struct([3, struct()])])]);

function listOf({ fields }: ThriftStruct, id: number): ThriftStruct[] {
  const list = fields.get(id);
  return list?.type === 'list' ? (list.values as ThriftStruct[]) : [];
}

function numberOf(value: ThriftValue | undefined): number | null {
  return value?.type === 'integer' ? Number(value.value) : null;
}

function changeNode({ fields }: ThriftStruct, change: LeafChange): void {
  for (const id of [NODE.converted, NODE.scale, NODE.precision, NODE.logical]) fields.delete(id);
  if (change === 'timestamp of nanoseconds') fields.set(NODE.logical, NANOSECONDS);
  if (numberOf(fields.get(NODE.type)) !== Number(INT96)) return;
  fields.set(NODE.type, integer(FIXED_BYTES));
  fields.set(NODE.typeLength, integer(12n));
}

/** The places of the leaves among all nodes, in the order of the columns of a row group. */
function leavesOf(schema: ThriftStruct[]): number[] {
  return schema.flatMap(({ fields }, index) => (fields.has(NODE.type) ? [index] : []));
}

/** What a copy needs of the file's own bytes. */
interface Range {
  start: number;
  length: number;
}

/** Changes the column chunks of the leaves, and gives where their bytes are. */
function changeChunks(footer: ThriftStruct, leaves: number[], changes: LeafChanges): Range[] {
  return listOf(footer, FILE.rowGroups).flatMap((group) =>
    listOf(group, 1).flatMap(({ fields }, index) => {
      const meta = fields.get(CHUNK.meta);
      if (!changes.has(leaves[index] ?? 0) || meta?.type !== 'struct') return [];
      if (numberOf(meta.fields.get(META.type)) === Number(INT96)) {
        meta.fields.set(META.type, integer(FIXED_BYTES));
      }
      // They say something of values as they were read before.
      for (const id of [META.statistics, META.bloomOffset, META.bloomLength])
        meta.fields.delete(id);
      const dataPage = numberOf(meta.fields.get(META.dataPage)) ?? 0;
      const start = numberOf(meta.fields.get(META.dictionaryPage)) ?? dataPage;
      const length = numberOf(meta.fields.get(META.compressedSize)) ?? 0;
      return [{ start: Math.min(start, dataPage), length }];
    }),
  );
}

async function readAt(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, start);
  return buffer.subarray(0, bytesRead);
}

/** The largest part of a file that is held at once. */
const PART = 8 * 1024 * 1024;

async function copyRange(
  from: FileHandle,
  to: FileHandle,
  { start, length }: Range,
): Promise<void> {
  for (let done = 0; done < length; done += PART) {
    const part = await readAt(from, start + done, Math.min(PART, length - done));
    await to.write(part, 0, part.length, start + done);
  }
}

/** What a footer becomes, where it begins, and where the bytes of the changed leaves are. */
async function changedFooter(file: FileHandle, changes: LeafChanges) {
  const { size } = await file.stat();
  const length = (await readAt(file, size - 8, 4)).readUInt32LE(0);
  const start = size - 8 - length;
  const footer = readThrift(await readAt(file, start, length));
  const schema = listOf(footer, FILE.schema);
  const ranges = changeChunks(footer, leavesOf(schema), changes);
  for (const [index, change] of changes) {
    const node = schema[index];
    if (node) changeNode(node, change);
  }
  const bytes = writeThrift(footer);
  const end = Buffer.alloc(8, 'PAR1');
  end.writeUInt32LE(bytes.length, 0);
  end.write('PAR1', 4);
  return { start, ranges, bytes: Buffer.concat([bytes, end]) };
}

/**
 * Copies a Parquet file so that some leaves are read as what they are stored as, and not as what
 * DuckDB makes of them.
 *
 * @param what with `changes alone` the copy takes no more room than these leaves; the others in it
 * cannot be read.
 * @throws RangeError where the footer cannot be understood.
 */
export async function copyParquet(
  from: string,
  to: string,
  changes: LeafChanges,
  what: 'everything' | 'changes alone',
): Promise<void> {
  if (what === 'everything') await copyFile(from, to, constants.COPYFILE_FICLONE);
  const source = await open(from);
  const target = await open(to, what === 'everything' ? 'r+' : 'w');
  try {
    const { start, ranges, bytes } = await changedFooter(source, changes);
    if (what === 'changes alone') {
      for (const range of ranges) await copyRange(source, target, range);
    }
    await target.write(bytes, 0, bytes.length, start);
    await target.truncate(start + bytes.length);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

import { Readable } from 'node:stream';
import type { Connection, FieldPacket, Query } from 'mysql2';
import type { Sql } from '../dialect.ts';
import { CsvRows, type RowPacket } from './csv-rows.ts';
import { csvFormOf, readField } from './fields.ts';

interface Packet extends RowPacket {
  isEOF(): boolean;
}

type OnPacket = (this: unknown, packet: Packet, connection: unknown) => unknown;

/** What the driver has, and its types do not show: `row` takes each packet after the fields. */
interface Internals {
  row: OnPacket;
}

/** So much may wait to be written before the connection is paused. */
const WAITING_BYTES = 1024 * 1024;

/** The rows of a SELECT as they arrive, written as CSV. */
export interface CsvCopy {
  chunks: Readable;
  rows: () => number;
}

/**
 * Runs a SELECT whose rows become CSV. They are taken as packets, before the driver makes values
 * of them: 1 M rows of 6 columns take 1.0 s this way, 2.2 s by way of the driver's buffers, and
 * 1.4 s where the server builds the lines, which cannot be longer than its `max_allowed_packet`.
 */
export function startCsvCopy(connection: Connection, select: Sql): CsvCopy {
  const chunks = new Readable({
    highWaterMark: WAITING_BYTES,
    read: () => connection.resume(),
  });
  const csv = new CsvRows((chunk) => {
    if (!chunks.push(chunk)) connection.pause();
  });
  const query: Query = connection.query({ sql: select, rowsAsArray: true }, (error) => {
    if (error) {
      chunks.destroy(error);
    } else {
      csv.flush();
      chunks.push(null);
    }
    // Nothing reads on after the end, and a connection that stays paused serves no other statement.
    connection.resume();
  });
  query.on('fields', (fields: FieldPacket[]) => {
    csv.setForms(fields.map((field) => csvFormOf(readField(field))));
  });
  const internals = query as unknown as Internals;
  const end = internals.row;
  const take: OnPacket = (packet, owner) => {
    if (packet.isEOF()) return end.call(query, packet, owner);
    if (!chunks.destroyed) csv.add(packet);
    return take;
  };
  internals.row = take;
  return { chunks, rows: () => csv.rows };
}

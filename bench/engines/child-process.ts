import { join } from 'node:path';
import type { Tool } from '../lib/measure.ts';
import type { EngineOrder } from './jobs.ts';
import type { EngineName } from './tables.ts';

/** The engine's address as a data source has it. */
export const sourceUrl = (engine: EngineName, url: string): string => {
  if (!url.startsWith('http')) return url;
  const { host, pathname } = new URL(url);
  return engine === 'trino'
    ? `trino://bench@${host}/iceberg/bench`
    : `spark://${host}/default?transport=http&path=${pathname.slice(1)}`;
};

/** One measurement in a process of its own. */
export const child = (order: EngineOrder): Tool['command'] => [
  process.execPath,
  '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
  join(import.meta.dirname, 'child.ts'),
  JSON.stringify(order),
];

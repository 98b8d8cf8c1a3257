import { z } from '@hono/zod-openapi';

/** This API's own words for kinds of database. */
const TYPES: Record<string, string> = { postgresql: 'pg' };

/** What this API calls a kind of data source. */
export const typeOf = (kind: string): string => TYPES[kind] ?? kind;

/** A part of the URL of a database. */
interface Part {
  title: string;
  type: 'string' | 'integer';
  default?: number;
  writeOnly?: boolean;
  format?: 'password';
}

const partSchema = z.object({
  title: z.string(),
  type: z.enum(['string', 'integer']),
  default: z.number().int().optional(),
  writeOnly: z.boolean().optional(),
  format: z.literal('password').optional(),
});

/** A kind of database, and the parts of its URL, in the form of a JSON schema. */
export const sourceTypeSchema = z
  .object({
    name: z.string(),
    type: z.string(),
    configuration_schema: z.object({
      title: z.string(),
      type: z.literal('object'),
      properties: z.record(z.string(), partSchema),
      required: z.array(z.string()),
      secret: z.array(z.string()),
    }),
    features: z.array(z.literal('datadiff')),
  })
  .meta({ id: 'DataSourceType' });

/** What the parts of a URL are called of each kind, which others of this API do not call alike. */
interface Names {
  kind: string;
  name: string;
  port: number;
  password: string;
  database: string;
}

function described({ kind, name, port, password, database }: Names) {
  const properties: Record<string, Part> = {
    host: { title: 'Host', type: 'string' },
    port: { title: 'Port', type: 'integer', default: port },
    user: { title: 'User', type: 'string' },
    [password]: { title: 'Password', type: 'string', writeOnly: true, format: 'password' },
    [database]: { title: 'Database', type: 'string' },
  };
  return {
    ...{ name, type: typeOf(kind) },
    configuration_schema: {
      ...{ title: name, type: 'object' as const, properties },
      required: ['host', 'user', database],
      secret: [password],
    },
    features: ['datadiff' as const],
  };
}

const asPostgres = { password: 'password', database: 'dbname' };

/**
 * The kinds of database that are reached by a host and a login. Others are left out: the configuration of
 * files is a path, and that of clusters has catalogs, tokens and transports; and `datafold-sdk` 0.4 stops at a type that it does not know.
 */
export const SOURCE_TYPES = [
  described({ kind: 'mysql', name: 'MySQL', port: 3306, password: 'passwd', database: 'db' }),
  described({ kind: 'postgresql', name: 'PostgreSQL', port: 5432, ...asPostgres }),
  described({ kind: 'redshift', name: 'Redshift', port: 5439, ...asPostgres }),
];

import type { Options } from '../../options.ts';
import type { StatementLabel } from '../../source.ts';
import { OPTION } from '../options.ts';
import type { TrinoConfig } from '../url.ts';

const OUR_NAME = 'data-diff';

const NO_PROPERTIES = new Set<string>(Object.values(OPTION));

/** Truth values of a configuration are `on` and `off` here, and words of Trino's there. */
const WORDS: Record<string, string> = { on: 'true', off: 'false' };

const named = (name: string, value: string): string => `${name}=${encodeURIComponent(value)}`;

function properties(options: Options): string {
  return Object.entries(options)
    .filter(([name]) => !NO_PROPERTIES.has(name))
    .map(([name, value]) => named(name, WORDS[value] ?? String(value)))
    .join(',');
}

const listed = (text: string | number | undefined): string[] =>
  String(text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `ALL` and `NONE` are no roles, and written as they are. */
function role(text: string): string {
  const [, catalog = 'system', name = text] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  return named(catalog, /^(?:all|none)$/i.test(name) ? name.toUpperCase() : `ROLE{${name}}`);
}

/** What tells of a diff: whoever runs the cluster finds and bills its statements by these. */
function tagsOf(label: StatementLabel | undefined): string[] {
  const { diffId, runUrl } = label ?? { diffId: null, runUrl: null };
  return [
    OUR_NAME,
    ...(diffId === null ? [] : [`${OUR_NAME}-id=${diffId}`]),
    // Commas are between tags.
    ...(runUrl === null ? [] : [runUrl.replaceAll(',', '%2C')]),
  ];
}

/** The headers of every statement. */
export function headersOf(
  { user, catalog, schema }: TrinoConfig,
  options: Options,
  label: StatementLabel | undefined,
): Record<string, string> {
  const headers = {
    'X-Trino-User': user,
    'X-Trino-Source': String(options[OPTION.source] ?? OUR_NAME),
    'X-Trino-Client-Tags': [...listed(options[OPTION.tags]), ...tagsOf(label)].join(','),
    'X-Trino-Time-Zone': 'UTC',
    // Without these, times are cut to milliseconds, and types are called what they are not.
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME,NUMBER,VARIANT',
    'X-Trino-Query-Data-Encoding': 'json+zstd,json',
    'X-Trino-Catalog': catalog ?? '',
    'X-Trino-Schema': schema ?? '',
    'X-Trino-Session': properties(options),
    'X-Trino-Role': listed(options[OPTION.roles]).map(role).join(','),
  };
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, inBytes(value)]),
  );
}

/** Headers are Latin-1; Trino reads UTF-8 in them. */
function inBytes(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

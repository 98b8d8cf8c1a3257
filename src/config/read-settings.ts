import type { DataSourcesConfig } from '../contract/data-source-config.ts';
import type { Secrets } from './secrets.ts';
import { checkFileOptions } from './check-file-options.ts';
import { readCommentSettings } from './comment-settings.ts';
import { DataSourceMap, readDataSourcesConfig, type Environment } from './data-sources.ts';
import { readDiffPlans } from './diff-plans.ts';
import type { RawValues } from './keys.ts';
import { readLimits } from './limits.ts';
import type { Problems } from './problems.ts';
import { readResultsSettings } from './results-settings.ts';
import {
  readAddress,
  readBoolean,
  readDuration,
  readMemorySize,
  readText,
  readWholeNumber,
} from './scalars.ts';
import { choosesTables, readSchemaChoice } from './schema-choice.ts';
import type { ServiceSettings, Settings } from './settings.ts';

const DEFAULT_HOST = 'https://app.datafold.com';
/** How long one diff may run where nobody says. */
export const DEFAULT_TIMEOUT_MS = 60 * 60 * 1000;

/** What settings are read with: where variables come from, where secrets and problems go. */
export interface Reading {
  env: Environment;
  secrets: Secrets;
  problems: Problems;
}

/** Reads one value; `undefined` where it is not set, or wrong. */
function readValue<Result>(
  values: RawValues,
  key: keyof RawValues,
  reader: (value: unknown) => Result,
  problems: Problems,
): Result | undefined {
  const value = values[key];
  return value === undefined ? undefined : problems.read(`\`${key}\``, value, reader);
}

/** The key of Datafold, whose presence decides which service runs the diffs. */
function readApiKey(values: RawValues, { env, problems }: Reading): string | null {
  const key = values['api-key'] ?? env['DATAFOLD_API_KEY']?.trim();
  if (key === undefined || key === '') return null;
  if (typeof key === 'string' && /^[\x21-\x7e]+$/.test(key)) return key;
  problems.add(
    '`api-key` must be one word of printable ASCII characters, without `Key` before it.',
  );
  // Datafold is meant, so what else is wrong is told with Datafold in mind.
  return '';
}

/** Which service runs the diffs. */
export function readService(values: RawValues, reading: Reading): ServiceSettings {
  const { env, problems, secrets } = reading;
  const apiKey = readApiKey(values, reading);
  if (apiKey === null) {
    return {
      kind: 'embedded',
      dataSources: readDataSourcesConfig(values['data-sources'] ?? {}, env, secrets, problems),
      memoryLimit: readValue(values, 'memory-limit', readMemorySize, problems) ?? null,
    };
  }
  const host = env['DATAFOLD_HOST']?.trim();
  const fromInput = readValue(values, 'api-url', readAddress, problems);
  const fromHost = host ? problems.read('`DATAFOLD_HOST`', host, readAddress) : undefined;
  return { kind: 'datafold', apiKey, apiUrl: fromInput ?? fromHost ?? DEFAULT_HOST };
}

function warningsOf(values: RawValues, service: ServiceSettings): string[] {
  if (service.kind === 'embedded') {
    const without = '`api-url` is set but no `api-key`, so the embedded engine compares.';
    const nothing = '`results-format` is set but no `results-path`, so no files are written.';
    const isFormatAlone =
      values['results-format'] !== undefined && values['results-path'] === undefined;
    return [
      ...(values['api-url'] === undefined ? [] : [without]),
      ...(isFormatAlone ? [nothing] : []),
    ];
  }
  return (['data-sources', 'memory-limit'] as const)
    .filter((key) => values[key] !== undefined)
    .map((key) => `\`${key}\` is for the embedded engine; with an API key it is not used.`);
}

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) freeze(part);
    Object.freeze(value);
  }
  return value;
}

/**
 * Reads all values at once; what is wrong is noted in `reading.problems`, and the result is to be
 * used only where there is nothing.
 *
 * @param more data sources besides `data-sources`, in which nothing is to be filled in.
 */
export function readSettings(
  values: RawValues,
  reading: Reading,
  more: DataSourcesConfig,
): Settings {
  const { env, problems, secrets } = reading;
  const read = <Result>(key: keyof RawValues, reader: (value: unknown) => Result) =>
    readValue(values, key, reader, problems);
  const service = readService(values, reading);
  const sources =
    service.kind === 'embedded' ? new DataSourceMap(service.dataSources, env, secrets) : null;
  sources?.add(more);
  const choice = choosesTables(values) ? readSchemaChoice(values, sources, problems) : null;
  const diffs = choosesTables(values) ? [] : readDiffPlans(values, sources, problems);
  checkFileOptions(diffs, service, problems);
  // What is wrong with a limit is told even where every diff has another one.
  readLimits({ values, place: () => '' }, problems);
  const ofComment = readCommentSettings(values, problems);
  return freeze({
    // Reading the diffs adds the URLs that are given directly.
    service: sources ? ({ ...service, dataSources: sources.config() } as ServiceSettings) : service,
    diffs,
    chosen: null,
    choice,
    lineage: null,
    ...ofComment,
    comment: ofComment.comment ?? 'always',
    reportPath: read('report-path', readText) ?? null,
    resultFiles: readResultsSettings(values, service, problems),
    sampleRowsInComment: read('sample-rows-in-comment', readBoolean) ?? false,
    timeoutMs: read('timeout', readDuration) ?? DEFAULT_TIMEOUT_MS,
    pollIntervalMs: read('poll-interval', readDuration) ?? null,
    diffsAtOnce: read('diffs-at-once', readWholeNumber(1)) ?? null,
    diffsAtOncePerSource: read('diffs-at-once-per-source', readWholeNumber(1)) ?? null,
    warnings: warningsOf(values, service),
  });
}

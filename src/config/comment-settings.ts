import { readConfigFile } from './config-file.ts';
import type { RawValues } from './keys.ts';
import { InvalidValue, Problems } from './problems.ts';
import type { Origin } from './raw-values.ts';
import { readText, readWholeNumber, readWord } from './scalars.ts';
import { readWebhook } from './webhook.ts';
import { commentModes, type CommentMode, issueModes, type Settings } from './settings.ts';

/** What decides on the comment, and on who else is told. */
export type CommentSettings = Pick<
  Settings,
  'githubToken' | 'commentKey' | 'prNumber' | 'issue' | 'notifyWebhook'
> & {
  /** `null` where the user says something that is no mode. */
  comment: CommentMode | null;
};

/** Reads them; what is wrong is noted in `problems` and counts as not set. */
export function readCommentSettings(values: RawValues, problems: Problems): CommentSettings {
  const read = <Result>(key: keyof RawValues, reader: (value: unknown) => Result) => {
    const value = values[key];
    return value === undefined ? undefined : problems.read(`\`${key}\``, value, reader);
  };
  const mode = read('comment', readWord(...commentModes));
  return {
    githubToken: read('github-token', readText) ?? null,
    comment: mode ?? (values.comment === undefined ? 'always' : null),
    commentKey: read('comment-key', readText) ?? null,
    issue: read('issue', readWord(...issueModes)) ?? 'never',
    notifyWebhook: readAddress(values['notify-webhook'], problems),
    prNumber: read('pr-number', readWholeNumber(1)) ?? null,
  };
}

/** Its problem is told without its value, which is a secret. */
function readAddress(value: unknown, problems: Problems): string | null {
  if (value === undefined) return null;
  try {
    return readWebhook(value);
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    problems.add(`\`notify-webhook\` ${error.message}.`);
    return null;
  }
}

/** What a file that is no YAML seems to say of the comment. */
function guess(text: string): RawValues {
  const lines = text.matchAll(
    /^(comment|comment-key|issue|pr-number)[ \t]*:[ \t]+(.+?)[ \t]*(?:#.*)?$/gm,
  );
  const entries = [...lines].map(([, key = '', value = '']) => [
    key,
    value.replace(/^(["'])(.*)\1$/, '$2'),
  ]);
  return Object.fromEntries(entries) as RawValues;
}

/**
 * What decides on the comment of a run whose inputs are wrong, as far as it can be read at all: an
 * earlier comment must be found by its key to be brought up to date.
 */
export async function loadCommentSettings(
  inputs: RawValues,
  { readFile, secrets }: Pick<Origin, 'readFile' | 'secrets'>,
): Promise<CommentSettings> {
  const problems = new Problems();
  const { config: path } = inputs;
  if (typeof path !== 'string') return readCommentSettings(inputs, problems);
  const config = await readConfigFile(path, { readFile, secrets, problems });
  const file = config ?? guess(await readFile(path).catch(() => ''));
  const webhook = { 'notify-webhook': inputs['notify-webhook'] };
  return readCommentSettings({ ...file, ...inputs, ...webhook }, problems);
}

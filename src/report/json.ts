import type { DiffOutcome } from '../contract/outcome.ts';
import { toRequestBody } from '../contract/request.ts';
import { redactUrls } from './text.ts';

/**
 * The outcomes as one line of JSON: for each diff its name, its request and its summary results in
 * the API's form (with its error where it failed), and its verdict. URLs come without passwords.
 */
export function renderJson(outcomes: readonly DiffOutcome[]): string {
  const all = outcomes.map(({ name, request, results, error, verdict }) => ({
    name,
    request: toRequestBody(request),
    summary: results ?? { status: 'failed', error },
    verdict,
  }));
  return JSON.stringify(all, (_, value: unknown) =>
    typeof value === 'string' ? redactUrls(value) : value,
  );
}

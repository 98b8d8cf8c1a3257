import { createHash } from 'node:crypto';
import type { Environment } from '../../config/data-sources.ts';

/** A longer key would eat into the room that the comment has. */
const LONGEST_KEY = 200;

/** The file of the workflow: `octo/shop/.github/workflows/nightly.yml@refs/heads/main`. */
const FILE = /\/\.github\/workflows\/([^/@]+)@/;

/** The name of the workflow's file, where the runner tells it. */
export const workflowFile = (env: Environment): string | null =>
  FILE.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? null;

/**
 * The name of the comment where the user gives none: workflow, its file, job and step id. Workflows
 * that were copied from one another may differ in their file alone. The runner tells the legs of a
 * matrix nothing that tells them apart, so they need a `comment-key` of their own.
 */
export function defaultCommentKey(env: Environment): string {
  const file = workflowFile(env);
  const step = [env['GITHUB_JOB'], env['GITHUB_ACTION']];
  const parts = [env['GITHUB_WORKFLOW'], ...(file === null ? [] : [file]), ...step];
  return parts.map((part) => part ?? '').join('/');
}

/** The hidden first line by which a comment is found again; no key can end it early. */
export function markerOf(key: string): string {
  const whole = key.toWellFormed();
  const short =
    whole.length > LONGEST_KEY ? createHash('sha256').update(whole).digest('hex') : whole;
  return `<!-- data-diff-action: ${encodeURIComponent(short).replaceAll('-', '%2D')} -->`;
}

/** A body that GitHub would refuse is left without a signature. */
const LONGEST_BODY_BYTES = 65_536;

function signatureOf(id: number): string {
  return `<!-- data-diff-action: comment ${String(id)} -->`;
}

/**
 * A body that names, unseen, the comment that it is of. A bot that repeats what others say can be
 * made to write our marker, but not the number that its own comment gets only then.
 *
 * @param body starts with the marker.
 */
export function sign(body: string, marker: string, id: number): string {
  const signed = `${marker}\n${signatureOf(id)}${body.slice(marker.length)}`;
  return Buffer.byteLength(signed) > LONGEST_BODY_BYTES ? body : signed;
}

/** Whether the body of a comment was signed for this very comment. */
export function isSigned({ id, body }: { id: number; body: string }, marker: string): boolean {
  return body.replaceAll('\r\n', '\n').startsWith(`${marker}\n${signatureOf(id)}`);
}

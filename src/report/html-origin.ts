import { describeDuration } from '../text/quantities.ts';
import { anchor, codeTag, escaped } from './html-text.ts';

/** How a report came about. */
export interface Origin {
  /** When it was made, in ms since 1970. */
  madeAt: number;
  /** How long the run took, in ms. */
  durationMs: number;
  /** Of this program. */
  version: string;
  /** What was typed, without secrets; `null` where nobody typed anything. */
  command: string | null;
}

/** When the report was made and how long that took, after its title. */
export function madeTag(origin: Origin | undefined): string {
  if (!origin) return '';
  const iso = new Date(origin.madeAt).toISOString();
  const seconds = (origin.durationMs / 1000).toFixed(3);
  const took = escaped(describeDuration(origin.durationMs));
  return ` · <time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time> · took <time datetime="PT${seconds}S">${took}</time>`;
}

/** Where the report comes from: commit, run, version, command. */
export function footerTag({
  runUrl = null,
  commitSha,
  origin,
}: {
  runUrl?: string | null;
  commitSha?: string | null;
  origin?: Origin;
}): string {
  const parts = [
    commitSha ? `Commit ${codeTag(commitSha.slice(0, 7))}` : '',
    anchor('Workflow run', runUrl),
    origin ? `Made by data-diff ${escaped(origin.version)}` : '',
    origin?.command ? `<span class="command">${codeTag(origin.command, 2000)}</span>` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? `<footer>${parts.join(' · ')}</footer>` : '';
}

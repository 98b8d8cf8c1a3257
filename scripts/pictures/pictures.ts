import { createHash } from 'node:crypto';
import * as fixtures from '../../__tests__/report/fixtures.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { Shot } from './camera.ts';
import { commentBox } from './comment-box.ts';
import { demoOnTerminal, terminalPage } from './demo-on-terminal.ts';

/** A picture of the documents. */
export interface Picture {
  path: string;
  /** The page that it is taken of. */
  html: string;
  shot: Shot;
}

/** The pictures of the documents: a comment on a pull request, and the demo on a terminal. */
export function pictures(): Picture[] {
  const { output, report } = demoOnTerminal();
  const { products, customers, orders, currencies, context } = fixtures;
  const comment = renderComment([products, customers, orders, currencies], context);
  return [
    {
      path: 'docs/comment.png',
      html: commentBox(comment, { theme: 'light', details: 'closed' }),
      shot: { theme: 'light', width: 700, scale: 1.5 },
    },
    {
      path: 'docs/terminal.png',
      html: terminalPage(output),
      shot: { theme: 'light', width: 900, scale: 1.5 },
    },
    {
      path: 'docs/report.png',
      html: report,
      shot: { theme: 'light', width: 900, height: 640, scale: 1.5 },
    },
  ];
}

/** What stands in a picture for what it was taken of. */
export function fingerprintOf({ html, shot }: Picture): string {
  const text = JSON.stringify({ html, shot });
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

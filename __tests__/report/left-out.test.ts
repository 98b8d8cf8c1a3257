import { expect, test } from '@jest/globals';
import { renderComment, renderSummary } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { outcome } from './fixtures.ts';

const NEW = 'new, without a table in production';
const chosen = {
  nothing: 'no model has changed',
  leftOut: [
    { reason: NEW, names: ['orders', '<b>@someone</b>'] },
    { reason: 'never compared', names: Array.from({ length: 60 }, (_, index) => `m${index}`) },
  ],
};
const context = { runUrl: null, commitSha: null, reportHint: null, chosen };

test('a run without diffs says why there are none, and passes', () => {
  const comment = renderComment([], { ...context, marker: '<!-- x -->' });
  expect(comment).toContain('### ℹ️ Passed: no model has changed');
  expect(renderTerminal([], { color: false, chosen })).toMatch(/^Passed: no model has changed\n/);
  expect(renderHtml([], { chosen })).toContain('<h1>ℹ️ Passed: no model has changed</h1>');
});

test('a comment names what was left out and why, a few of each reason, and escaped', () => {
  const comment = renderSummary([outcome({ name: 'a' })], context);
  expect(comment).toContain(
    `- Not compared (${NEW}): \`orders\`, \`<b>@\u200bsomeone</b>\`\n- Not compared (never compared): \`m0\``,
  );
  expect(comment).toContain('`m7` and 52 more');
});

test('a page names them, escaped', () => {
  expect(renderHtml([outcome({ name: 'a' })], { chosen })).toContain(
    `<p class="muted">Not compared (${NEW}): <code>orders</code>, <code>&lt;b&gt;@someone&lt;/<wbr>b&gt;</code></p>`,
  );
});

test('a terminal and a log name more of them', () => {
  const text = renderTerminal([outcome({ name: 'a' })], { color: false, chosen });
  expect(text).toContain(`Not compared (${NEW}): orders, <b>@someone</b>\n`);
  expect(text).toContain('m49 and 10 more');
});

test('nothing is said where nothing was left out', () => {
  const none = { ...context, chosen: { ...chosen, leftOut: [] } };
  expect(renderSummary([outcome({ name: 'a' })], none)).not.toContain('Not compared (');
});

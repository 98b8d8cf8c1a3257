import { describe, expect, it } from '@jest/globals';
import { issueTitle, wellAgain } from '../../src/report/issue.ts';
import { commentHtml } from '../../scripts/gfm.ts';
import { hostileNames } from './fixtures.ts';

const sentence = 'Not passed: the data diff is over its limits';

describe('the title of an issue', () => {
  it('names the workflow and the verdict', () => {
    const title = issueTitle({ workflow: 'Replica check', distinctions: [] }, sentence);
    expect(title).toBe('Replica check · Not passed: the data diff is over its limits');
  });

  it('names the key and the branch where it is one of several', () => {
    const whose = { workflow: 'Nightly', distinctions: ['orders', 'branch release'] };
    expect(issueTitle(whose, sentence)).toMatch(/^Nightly \(orders, branch release\) · Not passed/);
  });

  it('does without the name of a workflow', () => {
    expect(issueTitle({ workflow: '', distinctions: [] }, sentence)).toMatch(/^Data diff · Not/);
  });

  it.each(hostileNames)('is one line of text, whatever the workflow is called: %j', (text) => {
    const title = issueTitle({ workflow: text, distinctions: [text, text] }, `${sentence} ${text}`);
    expect(title.length).toBeLessThanOrEqual(256);
    expect(title).toContain(' · Not passed');
    expect(title).not.toMatch(/[@:#](?=[^\s\u200b…])|`|\p{Cc}|[\u2028\u2029\u202a-\u202e]/u);
  });
});

describe('the comment that closes an issue', () => {
  it('says what was found, and where', () => {
    expect(wellAgain('Passed: no differences', '[workflow run](https://x.test/1)')).toBe(
      '✅ All is well again ([workflow run](https://x.test/1)). Passed: no differences.',
    );
  });

  it.each(hostileNames)('holds a text as a text: %j', (text) => {
    const html = commentHtml(wellAgain(text, ''));
    expect(html).not.toMatch(/<(a|img|script|h\d|table|code)\b/);
  });
});

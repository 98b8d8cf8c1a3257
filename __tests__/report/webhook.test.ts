import { describe, expect, it } from '@jest/globals';
import { newsOfOutcomes, newsOfProblem, webhookMessage } from '../../src/report/webhook.ts';
import { hostileNames, orders, outcome, products } from './fixtures.ts';

describe('the message to a webhook', () => {
  it('names what is over a limit and what failed, and no more', () => {
    const error = { error_type: 'DataError', error_value: 'invalid: "Grace Hopper"' };
    const failed = outcome({ name: 'visits', error });
    const message = webhookMessage(newsOfOutcomes([products, orders, failed]), 'Nightly', []);
    expect(message.text).toBe(
      '❌ Nightly: Not passed: 1 of 3 data diffs is over its limits, 1 failed',
    );
    const [section] = message.blocks;
    expect(section).toEqual({
      type: 'section',
      text: {
        type: 'mrkdwn',
        verbatim: true,
        text: expect.stringMatching(
          /^\*❌ Nightly\*\nNot passed: .*\n❌ `orders`: .*\n❌ `orders`: .*\n💥 `visits` failed: `DataError`$/,
        ) as unknown,
      },
    });
  });

  it('says why there is nothing to compare', () => {
    const message = webhookMessage(newsOfOutcomes([], 'no model has changed'), 'Nightly', []);
    expect(message.text).toBe('ℹ️ Nightly: All is well again. Passed: no model has changed');
  });

  it('links pages of ours alone, and leaves out what is none', () => {
    const pages = [
      { label: 'workflow run', url: 'https://github.com/a/b/actions/runs/1?x=1&y=2' },
      { label: 'issue', url: 'javascript:alert(1)' },
      { label: 'other', url: null },
    ];
    const { blocks } = webhookMessage(newsOfProblem('Broken.', 'Could not run'), 'Nightly', pages);
    expect(blocks.at(-1)).toEqual({
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          verbatim: true,
          text: '<https://github.com/a/b/actions/runs/1?x=1&amp;y=2|workflow run>',
        },
      ],
    });
  });

  it('stays within what Slack takes, whatever things are called', () => {
    const names = Array.from(
      { length: 400 },
      (_, index) => `${'&<>'.repeat(100)}${hostileNames[index % hostileNames.length] ?? ''}`,
    );
    const error = (name: string) => ({ error_type: name, error_value: name });
    const failed = names.map((name) => outcome({ name, error: error(name) }));
    const { text, blocks } = webhookMessage(newsOfOutcomes(failed), names.join(''), []);
    expect(text.length).toBeLessThan(3000);
    expect(blocks.length).toBeLessThanOrEqual(50);
    const texts = blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : []));
    expect(Math.max(...texts.map((part) => part.length))).toBeLessThanOrEqual(3000);
    expect(texts.join('\n')).toContain('and 380 more');
    expect(texts.join('\n')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)|@(?!\u200b)/);
  });
});

import { describe, expect, test } from '@jest/globals';
import { commentTree } from '../../scripts/gfm.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { safeUrl } from '../../src/report/markdown.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import {
  checkComments,
  checkPlain,
  checkReports,
  checkTerminals,
  checkTexts,
  keyedBy,
  lineagedWith,
  outcomesWith,
  rowedWith,
} from './evil-texts.ts';
import { context, hostile, outcome, results } from './fixtures.ts';
import { elements, pageTree, textOf } from './trees.ts';

describe('a comment', () => {
  test('has the same structure whatever the names, errors and queries are', () => {
    checkComments(outcomesWith, { rounds: 10, seed: 20_260 });
  });

  test('has the same structure whatever the columns of a key are that was found', () => {
    checkComments(keyedBy, { rounds: 10, seed: 11_29 });
  });

  test('has the same structure whatever the rows of the data are', () => {
    checkComments(rowedWith, { rounds: 10, seed: 14_14 });
  });

  test('has the same structure whatever the names of what is downstream are', () => {
    checkComments(lineagedWith, { rounds: 10, seed: 17_17 });
  });

  test('has no links but ours, no pictures and no foreign HTML for hostile names', () => {
    const tree = commentTree(renderComment(hostile, context));
    const tags = new Set(elements(tree).map(({ tagName }) => tagName));
    const known =
      'a b br code details h3 li p pre strong sub summary table tbody td th thead tr ul';
    expect([...tags].filter((tag) => !known.split(' ').includes(tag ?? ''))).toEqual([]);
    const targets = elements(tree).map(({ properties }) => properties?.['href'] ?? '');
    const foreign = targets.filter(
      (target) =>
        target !== '' &&
        !/^https:\/\/(app\.example\/|github\.com\/octo\/shop\/actions)/.test(target),
    );
    expect(foreign).toEqual([]);
    checkTexts(tree);
  });

  test('shows every name whole where it is short, so that nothing is lost by escaping', () => {
    const name = 'a\\| b `` c <i>d</i> _e_ *f* [g](h) & "i" #1';
    const tree = commentTree(
      renderComment(
        [outcome({ name }), outcome({ name, error: { error_type: name, error_value: name } })],
        context,
      ),
    );
    const shown = elements(tree)
      .filter(({ tagName }) => tagName === 'code')
      .map(textOf);
    expect(shown.filter((text) => text.replaceAll('\u200b', '') === name).length).toBeGreaterThan(
      3,
    );
  });

  test('never shows a password or a signature of a URL', () => {
    const secret =
      'postgresql://reader:hunter2@db.example/x and https://a.example/f.csv?X-Sig=hunter2';
    const outcomes = [...outcomesWith(() => secret), ...lineagedWith(() => secret)];
    const texts = [
      renderComment(outcomes, context),
      renderHtml(outcomes, context),
      renderTerminal(outcomes, { color: true }),
    ];
    for (const text of texts) {
      expect(text).not.toContain('hunter2');
      expect(text).toContain('db.example/x');
    }
  });
});

describe('the report', () => {
  test('has the same structure whatever the names, errors and queries are', () => {
    checkReports({ rounds: 10, seed: 7 });
  });

  test('loads nothing and runs nothing', () => {
    const tree = pageTree(renderHtml(hostile, context));
    const loading = elements(tree).filter(
      ({ tagName, properties = {} }) =>
        ['script', 'img', 'iframe', 'link', 'object', 'form'].includes(tagName ?? '') ||
        Object.keys(properties).some((name) => /^(on|src|style$)/i.test(name)),
    );
    expect(loading).toEqual([]);
  });
});

describe('a value of ten million characters', () => {
  test('is cut in every output for people, and left out where a program has no room', () => {
    const huge = '<b>|`@'.repeat(1_700_000);
    const rows = {
      changed: [{ key: { id: huge }, columns: { text: [huge, `${huge}x`] as [string, string] } }],
      removed: [{ key: { id: huge }, columns: { text: huge } }],
    };
    const outcomes = [
      outcome({ name: 'a', results: results({ pks: { exclusives: [1, 0] }, rows }) }),
    ];
    const texts = [
      renderComment(outcomes, { ...context, rows: true }),
      renderHtml(outcomes, context),
      renderTerminal(outcomes, { color: false, rows: true }),
    ];
    for (const text of texts) expect(text.length).toBeLessThan(40_000);
    for (const text of texts) expect(text).toContain('…');
    expect(renderJson(outcomes).length).toBeLessThan(20_000);
  });
});

describe('the terminal', () => {
  test('gets no workflow command and no escape sequence from the data', () => {
    checkTerminals({ rounds: 30, seed: 99 });
  });
});

describe('plain', () => {
  test('turns any text into text', () => {
    checkPlain({ rounds: 50, seed: 3 });
  });
});

describe('safeUrl', () => {
  test.each([
    ['https://app.example/datadiffs/1/overview', 'https://app.example/datadiffs/1/overview'],
    ['http://localhost:8080/1', 'http://localhost:8080/1'],
    ['http://127.0.0.1:8080/1', 'http://127.0.0.1:8080/1'],
    ['http://[::1]:8080/1', 'http://[::1]:8080/1'],
    ['https://app.example/a b)|(<x>`*', 'https://app.example/a%20b%29%7C%28%3Cx%3E%60%2A'],
    ['http://app.example/', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['https://user:pw@app.example/', null],
    ['//app.example/', null],
    ['not a url', null],
    [null, null],
  ])('%j becomes %j', (url, safe) => {
    expect(safeUrl(url)).toBe(safe);
  });
});

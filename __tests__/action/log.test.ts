import { describe, expect, it } from '@jest/globals';
import { Log, safeLine, safeText } from '../../src/action/log.ts';
import { Secrets } from '../../src/config/secrets.ts';
import { FakeToolkit } from './fakes.ts';

function openLog() {
  const toolkit = new FakeToolkit();
  const secrets = new Secrets(() => undefined, {});
  return { toolkit, secrets, log: new Log(toolkit, secrets) };
}

/** What the runner takes as a command: `::` after white space, or `##[` anywhere. */
const COMMAND = /^\s*::|##\[/m;

describe('a line of the log', () => {
  it.each([
    '::error::forged',
    '  ::add-mask::x',
    'a\n::set-output name=x::y',
    'a\r::stop-commands::x',
    'a\u2028::error::b',
    'before ##[error]after',
    '\u0007::error::x',
    '\ufeff::error::x',
    '##\u200b[error]x',
  ])('is no command: %j', (text) => {
    const line = safeLine(text);
    expect(line).not.toMatch(COMMAND);
    expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  });

  it('keeps what is harmless', () => {
    expect(safeLine('orders: 12 rows (a::b) é 💥')).toBe('orders: 12 rows (a::b) é 💥');
  });

  it('of a text of several lines is safe for itself', () => {
    expect(safeText('first\n::error::second\nthird')).not.toMatch(COMMAND);
    expect(safeText('first\nsecond')).toBe('first\nsecond');
  });
});

describe('the log', () => {
  it('holds no secret', () => {
    const { toolkit, secrets, log } = openLog();
    secrets.add('hunter2');
    log.info('password hunter2');
    log.warning('password hunter2');
    log.error('password hunter2', 'title');
    log.debug('password hunter2');
    log.group('hunter2', 'a hunter2');
    expect(JSON.stringify(toolkit)).not.toContain('password hunter2');
    expect(toolkit.lines).toEqual([
      'password ***',
      'debug: password ***',
      'group: ***',
      'a ***',
      'end of group',
    ]);
  });

  it('keeps the spaces of a table and nothing that could be a command', () => {
    const { toolkit, log } = openLog();
    log.group('table', '│ a   │  b │\n  ::error::x\n##[error]y\u001b[31m');
    expect(toolkit.lines[1]).toBe('│ a   │  b │');
    for (const line of toolkit.lines) expect(line).not.toMatch(COMMAND);
    expect(toolkit.lines.join('')).not.toContain('\u001b');
  });
});

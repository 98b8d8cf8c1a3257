import { expect, test } from '@jest/globals';
import { startFakeWebhook, textsOf } from '../e2e/fake-webhook.ts';
import { unavailable } from '../e2e/faults.ts';
import { openPlace } from './start.ts';

const files = { 'a.csv': 'id,name\n1,Grace\n', 'b.csv': 'id,name\n1,Ada\n2,Edsger\n' };
const compare = ['run', 'a.csv', 'b.csv', '-k', 'id', '--report-path', 'report.html'];
const over = [...compare, '--max-exclusives', '0'];
const SECRET = /T0123ABCD|B0456EFGH|x7Yz0AbCdEfGhIjKlMnOpQrS/;

test('a webhook is told where a limit is passed, and not where all is kept', async () => {
  using place = openPlace(files);
  const webhook = await startFakeWebhook();
  const flags = ['--notify-webhook', webhook.address, '--sample-rows', '5'];

  const kept = await place.run([...compare, ...flags]);
  const passed = await place.run([...over, ...flags]);

  await webhook.close();
  expect([kept.exitCode, passed.exitCode]).toEqual([0, 1]);
  const [message, ...others] = webhook.messages();
  expect(others).toEqual([]);
  expect(message?.text).toBe('❌ data-diff: Not passed: the data diff is over its limits');
  expect(message && textsOf(message).join('\n')).toContain('`a.csv → b.csv`: ');
  expect(JSON.stringify(message)).not.toMatch(/Grace|Ada|Edsger/);
  const shown = [kept, passed].flatMap(({ stdout, stderr }) => [stdout, stderr]);
  expect([...shown, place.read('report.html')].join('\n')).not.toMatch(SECRET);
});

test('a webhook that takes nothing is a warning, and changes no exit code', async () => {
  using place = openPlace(files);
  const webhook = await startFakeWebhook();
  webhook.failEvery('message', unavailable());

  const { exitCode, stdout, stderr } = await place.run(
    [...over, `--notify-webhook=${webhook.address}`, '--json'],
    { DEBUG: '1' },
  );

  await webhook.close();
  expect(exitCode).toBe(1);
  expect(webhook.sent('message')).toHaveLength(1);
  expect(JSON.parse(stdout)).toHaveLength(1);
  expect(stderr).toContain('`notify-webhook` could not be told: it answered 503.');
  expect(stdout + stderr).not.toMatch(SECRET);
});

test.each([
  ['as a flag', ['--notify-webhook', 'http://h.test/services/T0123ABCD/x7Yz0AbCdEfGhIjKlMnOpQrS']],
  ['after an unknown flag', ['--notify-webhok', 'https://h.test/services/T0123ABCD']],
])('a wrong webhook %s is refused', async (_how, flags) => {
  using place = openPlace(files);
  const { exitCode, stdout, stderr } = await place.run([...over, ...flags], { DEBUG: '1' });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/notify-webhook/);
  expect(stdout + stderr).not.toMatch(SECRET);
});

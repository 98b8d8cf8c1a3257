import { describe, expect, it } from '@jest/globals';
import { secretsOfWebhook } from '../../src/config/webhook.ts';
import { fileInputs, problemOf, readInputs } from './read-inputs.ts';

const TOKEN = 'x7Yz0AbCdEfGhIjKlMnOpQrS';

describe('an address of a webhook', () => {
  it.each([
    ['of Slack', `https://hooks.slack.com/services/T0123ABCD/B0456EFGH/${TOKEN}`],
    ['on this machine', 'http://localhost:8080/hook'],
    ['with a query', `https://prod-27.westus.example.com/invoke?sv=1.0&sig=${TOKEN}`],
  ])('%s is taken', async (_what, address) => {
    const { settings } = await readInputs({ ...fileInputs, 'notify-webhook': address });
    expect(settings.notifyWebhook).toBe(address);
  });

  it.each([
    ['without encryption', `http://hooks.example.com/${TOKEN}`],
    ['without a scheme', `hooks.slack.com/services/${TOKEN}`],
    ['with a user', `https://me@hooks.example.com/${TOKEN}`],
    ['of another scheme', `ftp://hooks.example.com/${TOKEN}`],
    ['that is a list', 'https://a.test\nhttps://b.test'],
  ])('%s is refused without being shown', async (_what, address) => {
    expect(await problemOf({ ...fileInputs, 'notify-webhook': address })).toBe(
      '`notify-webhook` must be an address that starts with `https://`, such as that of an incoming webhook of Slack.',
    );
  });

  it('is masked with every part that is a token, and no word of a log', async () => {
    const address = `https://hooks.slack.com/services/T0123ABCD/B0456EFGH/${TOKEN}`;
    const { masked } = await readInputs({ ...fileInputs, 'notify-webhook': address });
    expect(masked).toEqual(expect.arrayContaining([address, 'T0123ABCD', 'B0456EFGH', TOKEN]));
    expect(masked).not.toEqual(expect.arrayContaining(['services']));
    expect(masked.join()).not.toMatch(/(^|,)(https|hooks\.slack\.com)(,|$)/);
  });

  it.each([
    `https://h.test/a/${TOKEN}`,
    `h.test/a/${TOKEN}`,
    `https://h.test?token=${TOKEN}`,
    `https:/h.test/${TOKEN}`,
  ])('%s has its token hidden, right or wrong', (address) => {
    expect(secretsOfWebhook(address)).toContain(TOKEN);
  });
});

it('an issue is for failures or for nothing', async () => {
  expect((await readInputs(fileInputs)).settings.issue).toBe('never');
  const { settings } = await readInputs({ ...fileInputs, issue: 'failure' });
  expect(settings.issue).toBe('failure');
  expect(await problemOf({ ...fileInputs, issue: 'always' })).toBe(
    '`issue` is `always`; it must be one of `never`, `failure`.',
  );
});

import { expect, test } from '@jest/globals';
import { commandText } from '../../src/cli/command-text.ts';

test('a command is shown as a shell reads it', () => {
  const flags = { 'pk-columns': 'id', filter1: "status <> 'test'", 'report-path': 'out/r.html' };
  expect(commandText({ texts: ['old.csv', 'new files/b.csv'], flags })).toBe(
    `data-diff run old.csv 'new files/b.csv' --pk-columns id --filter1 'status <> '\\''test'\\''' --report-path out/r.html`,
  );
});

test('no command shows the API key', () => {
  const flags = { 'api-key': 'k3y', table1: 'a' };
  expect(commandText({ texts: [], flags })).toBe('data-diff run --table1 a');
});

test('no command shows a webhook', () => {
  const flags = { 'notify-webhook': 'https://hooks.slack.com/services/x', table1: 'a' };
  expect(commandText({ texts: [], flags })).toBe('data-diff run --table1 a');
});

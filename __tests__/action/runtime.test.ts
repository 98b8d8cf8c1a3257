import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onSignal } from '../../src/run/cancellation.ts';
import { connectService } from '../../src/run/connect-service.ts';
import { filesIn } from '../../src/run/files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runtime-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the files', () => {
  it('are written with the folders that they lie in, from the workspace on', async () => {
    const path = await filesIn(folder).write('a/b/report.html', 'text');
    expect(path).toBe(join(folder, 'a/b/report.html'));
    expect(await readFile(path, 'utf8')).toBe('text');
  });

  it('are appended to and read', async () => {
    const files = filesIn(folder);
    await files.append('summary', 'one\n');
    await files.append('summary', 'two\n');
    expect(await files.read('summary')).toBe('one\ntwo\n');
  });

  it('that are folders cannot be written', async () => {
    await expect(filesIn(folder).write('.', 'text')).rejects.toThrow('EISDIR');
  });
});

it('signals are listened to until nobody wants to know', () => {
  const seen: string[] = [];
  const release = onSignal((signal) => void seen.push(signal));
  process.emit('SIGTERM', 'SIGTERM');
  process.emit('SIGINT', 'SIGINT');
  release();
  expect(seen).toEqual(['SIGTERM', 'SIGINT']);
});

it('Datafold runs many diffs at once, and links to each', async () => {
  const settings = { kind: 'datafold', apiKey: 'k3y', apiUrl: 'https://dd.example.com' } as const;
  const folders = { working: folder, temporary: folder, toolCache: folder };
  const connection = await connectService(settings, {
    folders,
    log: () => undefined,
    runUrl: null,
    program: { entry: '', env: {} },
    redact: (text) => text,
  });
  expect(connection).toMatchObject({ checksIds: false, pollIntervalMs: null });
  expect(connection.prepareFor(500, null)).toBeGreaterThan(100);
  expect(connection.prepareFor(500, 3)).toBe(3);
  expect(connection.service.diffUrl(5)).toBe('https://dd.example.com/datadiffs/5/overview');
  await connection.service.close();
});

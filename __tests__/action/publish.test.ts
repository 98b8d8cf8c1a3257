import { describe, expect, it } from '@jest/globals';
import { markerOf } from '../../src/action/github/comment-key.ts';
import { buildEvent, buildFailedOutcome, buildOutcome } from './builders.ts';
import { publishIn, pullRequest } from './publish-in.ts';
import type { World } from './world.ts';

function refusing(status: number, message: string) {
  return (world: World) => {
    world.github.before = (call) => {
      if (call.startsWith('create')) throw Object.assign(new Error(message), { status });
    };
  };
}

describe('the comment', () => {
  it('is on the pull request, under the key of workflow, job and step', async () => {
    const { world, published } = await publishIn();
    expect(world.github.list).toHaveLength(1);
    expect(world.github.list[0]?.body.startsWith(markerOf('CI/diff/'))).toBe(true);
    expect(published.commentUrl).toBe(world.github.list[0]?.url);
  });

  it('is under the key that the user gives', async () => {
    const { world } = await publishIn({ inputs: { 'comment-key': 'mine' } });
    expect(world.github.list[0]?.body.startsWith(markerOf('mine'))).toBe(true);
  });

  it('is none without a token', async () => {
    const { world } = await publishIn({ inputs: { 'github-token': '' } });
    expect(world.github.calls).toEqual([]);
  });

  it('is none without a pull request, and the log says so', async () => {
    const { world, published } = await publishIn({ event: buildEvent() });
    expect(world.github.calls).toEqual([]);
    expect(published.commentUrl).toBeNull();
    expect(world.toolkit.lines.join('\n')).toContain('There is no pull request to comment on');
  });

  it('is none on a repository that nobody knows', async () => {
    const { world } = await publishIn({ event: buildEvent({ repository: null }) });
    expect(world.github.calls).toEqual([]);
  });

  it('that may not be posted is a warning with the permission, and no failure', async () => {
    const { world } = await publishIn({
      prepare: refusing(403, 'Resource not accessible by integration'),
    });
    expect(world.toolkit.warnings).toEqual([
      'The comment could not be posted (403: Resource not accessible by integration); the job summary carries the same text. To have it posted, add `permissions: { pull-requests: write }` to the job.',
    ]);
    expect(world.written['summary']).toContain('Passed');
    expect(world.toolkit.failed).toBeNull();
  });

  it('that a fork may not post is explained', async () => {
    const { world } = await publishIn({
      event: { ...pullRequest, withheld: 'fork' },
      prepare: refusing(403, 'no'),
    });
    expect(world.toolkit.warnings[0]).toContain(
      'The token of a pull request from a fork only reads',
    );
  });

  it('that nobody wants needs no permission', async () => {
    const { world } = await publishIn({
      inputs: { comment: 'never' },
      prepare: ({ github }) => {
        github.before = () => {
          throw Object.assign(new Error('no'), { status: 403 });
        };
      },
    });
    expect(world.toolkit.warnings).toEqual([]);
  });
});

describe('the job summary', () => {
  it('has the text of the comment', async () => {
    const { world } = await publishIn();
    const [first = ''] = (world.written['summary'] ?? '').split('\n');
    expect(first).toMatch(/^### /);
    expect(world.github.list[0]?.body).toContain(first);
  });

  it('stays below 1 MiB', async () => {
    const error = { error_type: 'E', error_value: 'no luck '.repeat(300) };
    const names = Array.from({ length: 600 }, (_, index) => `table ${String(index)}`);
    const outcomes = names.map((name) => buildFailedOutcome({ name, error }));
    const { world } = await publishIn({ outcomes });
    const size = Buffer.byteLength(world.written['summary'] ?? '');
    expect(size).toBeGreaterThan(900_000);
    expect(size).toBeLessThan(1024 * 1024);
    expect(world.github.list[0]?.body.length).toBeLessThan(65_536);
  });

  it('is missed by nobody where the runner has none, or cannot write it', async () => {
    const { world } = await publishIn({
      prepare: ({ runtime }) => {
        runtime.files.append = () => Promise.reject(new Error('EACCES'));
      },
    });
    expect(world.toolkit.warnings).toEqual(['The job summary could not be written: EACCES']);
    expect(world.github.list).toHaveLength(1);
  });
});

describe('the report', () => {
  it('is one HTML page where the user wants it', async () => {
    const { world, published } = await publishIn({ inputs: { 'report-path': 'out/r.html' } });
    expect(world.written['out/r.html']).toMatch(/^<!doctype html>/);
    expect(published.reportPath).toBe('out/r.html');
    // Backticks would be escaped, and shown as such.
    expect(world.github.list[0]?.body).toContain('whole report: out/r.html</sub>');
    expect(world.github.list[0]?.body).toContain('out/r.html');
  });

  it('that cannot be written is an error of its own, and changes nothing else', async () => {
    const { world, published } = await publishIn({
      inputs: { 'report-path': 'folder' },
      prepare: ({ runtime }) => {
        const problem = "EISDIR: illegal operation on a directory, open 'folder'";
        runtime.files.write = () => Promise.reject(new Error(problem));
      },
    });
    expect(published.reportPath).toBeNull();
    expect(world.toolkit.errors).toEqual([
      {
        title: 'report-path',
        message:
          "The report could not be written: EISDIR: illegal operation on a directory, open 'folder'. `report-path` must be a file that this step may write.",
      },
    ]);
    expect(world.github.list).toHaveLength(1);
  });
});

describe('the log', () => {
  it('has a group for each diff and one for all', async () => {
    const outcomes = [buildOutcome({ name: 'orders' }), buildOutcome({ name: 'customers' })];
    const { world } = await publishIn({ outcomes });
    expect(world.toolkit.lines.filter((line) => line.startsWith('group:'))).toEqual([
      'group: orders',
      'group: customers',
      'group: Data diff',
    ]);
  });

  it('has no command in it, whatever a diff is named', async () => {
    const outcomes = [buildOutcome({ name: '::error::x' }), buildOutcome({ name: '\n::error::y' })];
    const { world } = await publishIn({ outcomes });
    for (const line of world.toolkit.lines) expect(line).not.toMatch(/^\s*::|##\[/m);
  });
});

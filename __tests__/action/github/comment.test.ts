import { describe, expect, it } from '@jest/globals';
import { defaultCommentKey, markerOf } from '../../../src/action/github/comment-key.ts';
import { upsertComment } from '../../../src/action/github/comment.ts';
import { FakeGitHub } from '../fakes.ts';

const marker = markerOf('key');
const tools = { sleep: () => Promise.resolve(), now: () => 0, log: () => undefined };

function wanted(body: string, mayCreate = true) {
  return { pullRequest: 7, marker, body: `${marker}\n${body}`, mayCreate };
}

function serverError(): Error {
  return Object.assign(new Error('Bad Gateway'), { status: 502 });
}

describe('the comment', () => {
  it('is created where there is none', async () => {
    const github = new FakeGitHub();
    github.add('something else', 'mona');
    const comment = await upsertComment(github, wanted('new'), tools);
    expect(comment?.url).toBe('https://github.com/acme/shop/pull/7#issuecomment-101');
    expect(github.calls.slice(0, 2)).toEqual(['comments', 'create on 7']);
  });

  it('is updated in place where there is one', async () => {
    const github = new FakeGitHub();
    const { id } = github.add(`${marker}\nold`);
    await upsertComment(github, wanted('new'), tools);
    expect(github.calls).toEqual(['comments', 'viewer', `update ${String(id)}`]);
    expect(github.list.map(({ body }) => body)).toEqual([`${marker}\nnew`]);
  });

  it('is left alone where it says the same', async () => {
    const github = new FakeGitHub();
    github.add(`${marker}\r\nsame\n`);
    await upsertComment(github, wanted('same'), tools);
    expect(github.calls).toEqual(['comments', 'viewer']);
  });

  it('of somebody who pasted our marker is not ours', async () => {
    const github = new FakeGitHub();
    github.add(`${marker}\nforged`, 'mallory');
    github.add(`${marker}\nforged`, null);
    await upsertComment(github, wanted('real'), tools);
    expect(github.list.map(({ body }) => body)).toEqual([
      `${marker}\nforged`,
      `${marker}\nforged`,
      `${marker}\nreal`,
    ]);
  });

  it('that only quotes our marker is not ours', async () => {
    const github = new FakeGitHub();
    github.add(`> ${marker}\n\nlook at this`);
    await upsertComment(github, wanted('new'), tools);
    expect(github.list).toHaveLength(2);
  });

  it('of another key is not this one', async () => {
    const github = new FakeGitHub();
    github.add(`${markerOf('key-2')}\nother`);
    await upsertComment(github, wanted('new'), tools);
    expect(github.list).toHaveLength(2);
  });

  it('is found for a personal token, and for the token of a workflow where GitHub tells no name', async () => {
    const personal = new FakeGitHub();
    personal.login = 'data-team';
    personal.add(`${marker}\nold`);
    await upsertComment(personal, wanted('new'), tools);
    expect(personal.list).toHaveLength(1);

    const silent = new FakeGitHub();
    silent.add(`${marker}\nold`, 'github-actions[bot]');
    silent.login = null;
    await upsertComment(silent, wanted('new'), tools);
    expect(silent.list).toHaveLength(1);
  });

  it('that exists is brought up to date even where none may be created', async () => {
    const github = new FakeGitHub();
    github.add(`${marker}\nred`);
    const updated = await upsertComment(github, wanted('green', false), tools);
    expect(updated?.body).toBe(`${marker}\ngreen`);

    const empty = new FakeGitHub();
    expect(await upsertComment(empty, wanted('green', false), tools)).toBeNull();
    expect(empty.calls).toEqual(['comments']);
  });

  it('stays one after a race: the oldest is kept', async () => {
    const github = new FakeGitHub();
    github.before = (call) => {
      if (call === 'create on 7') github.add(`${marker}\nof another job`);
    };
    const comment = await upsertComment(github, wanted('ours'), tools);
    expect(github.list.map(({ id, body }) => [id, body])).toEqual([[100, `${marker}\nours`]]);
    expect(comment?.id).toBe(100);
  });

  it('whose duplicate somebody else deleted first is fine', async () => {
    const github = new FakeGitHub();
    github.add(`${marker}\none`);
    github.add(`${marker}\ntwo`);
    github.before = (call) => {
      if (call.startsWith('delete')) throw Object.assign(new Error('Not Found'), { status: 404 });
    };
    expect(await upsertComment(github, wanted('new'), tools)).toMatchObject({ id: 100 });
  });

  it('is looked for before it is created again where the answer got lost', async () => {
    const github = new FakeGitHub();
    github.before = (call) => {
      if (call !== 'create on 7') return;
      github.add(`${marker}\nnew`);
      throw serverError();
    };
    const comment = await upsertComment(github, wanted('new'), tools);
    expect(comment?.id).toBe(100);
    expect(github.list).toHaveLength(1);
    expect(github.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
  });

  it('is created again where the first try did not arrive', async () => {
    const github = new FakeGitHub();
    let failures = 2;
    github.before = (call) => {
      if (call === 'create on 7' && failures-- > 0) throw serverError();
    };
    await upsertComment(github, wanted('new'), tools);
    expect(github.list).toHaveLength(1);
  });

  it('that is created counts although looking for duplicates fails', async () => {
    const github = new FakeGitHub();
    github.before = (call) => {
      if (call === 'comments' && github.list.length > 0) throw serverError();
    };
    expect(await upsertComment(github, wanted('new'), tools)).toMatchObject({ id: 100 });
  });
});

describe('the marker', () => {
  it.each(['a--b', '-->', '--!> <script>', 'a\nb', 'ключ', '\ud800', '*/ "quotes"'])(
    'is one HTML comment for the key %j',
    (key) => {
      expect(markerOf(key)).toMatch(/^<!-- data-diff-action: (?:(?!--)[^>\n])* -->$/);
    },
  );

  it('differs for different keys, however long', () => {
    const long = 'x'.repeat(1000);
    expect(markerOf(`${long}1`)).not.toBe(markerOf(`${long}2`));
    expect(markerOf(long).length).toBeLessThan(200);
    expect(markerOf('a-b')).not.toBe(markerOf('a%2Db'));
  });

  it('is made of workflow, job and step where no key is given', () => {
    const env = { GITHUB_WORKFLOW: 'CI', GITHUB_JOB: 'diff', GITHUB_ACTION: 'orders' };
    expect(defaultCommentKey(env)).toBe('CI/diff/orders');
    expect(defaultCommentKey({})).toBe('//');
  });
});

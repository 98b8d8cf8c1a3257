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

  describe('where GitHub does not tell who we are', () => {
    const app = 'data-team[bot]';

    /** A GitHub that neither GraphQL nor REST asks who the token is. */
    function silentGitHub(author: string): FakeGitHub {
      const github = new FakeGitHub();
      github.login = author;
      github.viewer = () => Promise.reject(Object.assign(new Error('no'), { status: 403 }));
      return github;
    }

    it('is created once by an app, and updated from then on', async () => {
      const github = silentGitHub(app);
      for (const body of ['one', 'two', 'three']) await upsertComment(github, wanted(body), tools);
      expect(github.calls.filter((call) => call.startsWith('create'))).toHaveLength(1);
      expect(github.list).toMatchObject([{ id: 100, author: app }]);
      expect(github.list[0]?.body).toMatch(/^<!-- [^\n]* -->\n<!-- [^\n]*100 -->\nthree$/);
    });

    it('is not sent again where it says the same', async () => {
      const github = silentGitHub(app);
      await upsertComment(github, wanted('same'), tools);
      const before = github.calls.length;
      await upsertComment(github, wanted('same'), tools);
      expect(github.calls.slice(before)).toEqual(['comments']);
    });

    it.each([app, 'data-team'])('by %s becomes one with that of an earlier run', async (author) => {
      const github = silentGitHub(author);
      github.add(`${marker}\nof a run that was told`);
      await upsertComment(github, wanted('new'), tools);
      expect(github.list).toHaveLength(1);
      expect(github.list[0]?.body).toMatch(/\nnew$/);
    });

    it.each([
      ['a person', 'mallory', `${marker}\n<!-- data-diff-action: comment 100 -->\nforged`],
      ['another bot', 'echo[bot]', `${marker}\n<!-- data-diff-action: comment 101 -->\nforged`],
      ['a bot without a signature', 'echo[bot]', `${marker}\nforged`],
    ])('is not taken to be that of %s', async (_who, author, forged) => {
      const github = silentGitHub(app);
      github.add(forged, author);
      await upsertComment(github, wanted('one'), tools);
      await upsertComment(github, wanted('two'), tools);
      expect(github.list.map((comment) => comment.author)).toEqual([author, app]);
      expect(github.list[0]?.body).toBe(forged);
      expect(github.list[1]?.body).toMatch(/\ntwo$/);
    });

    it('is brought up to date although none may be created', async () => {
      const github = silentGitHub(app);
      await upsertComment(github, wanted('red'), tools);
      const updated = await upsertComment(github, wanted('green', false), tools);
      expect(updated?.body).toMatch(/\ngreen$/);
    });

    it('is one even where the answer to its creation got lost', async () => {
      const github = silentGitHub(app);
      let losses = 1;
      const create = github.createComment.bind(github);
      github.createComment = async (...args) => {
        const created = await create(...args);
        if (losses-- > 0) throw serverError();
        return created;
      };
      await upsertComment(github, wanted('new'), tools);
      expect(github.list).toHaveLength(1);
    });

    it('is left without a signature for which it has no room', async () => {
      const github = silentGitHub(app);
      const long = 'x'.repeat(65_500);
      await upsertComment(github, wanted(long), tools);
      await upsertComment(github, wanted(`${long}y`), tools);
      expect(github.list).toMatchObject([{ body: `${marker}\n${long}y` }]);
    });
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
    const file = { GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/copy.yml@refs/heads/main' };
    expect(defaultCommentKey({ ...env, ...file })).toBe('CI/copy.yml/diff/orders');
  });
});

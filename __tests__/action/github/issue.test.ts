import { describe, expect, it } from '@jest/globals';
import { markerOf } from '../../../src/action/github/comment-key.ts';
import { commentOn, raiseIssue, settleIssue } from '../../../src/action/github/issue.ts';
import { FakeGitHub } from '../fakes.ts';

const marker = markerOf('key');
const tools = { sleep: () => Promise.resolve(), now: () => 0, log: () => undefined };
const wanted = { marker, title: 'Not passed', body: `${marker}\nnew` };

function serverError(): Error {
  return Object.assign(new Error('Bad Gateway'), { status: 502 });
}

describe('the issue', () => {
  it('is looked for among ours alone, where GitHub tells who we are', async () => {
    const github = new FakeGitHub();
    github.addIssue(`${markerOf('key-2')}\nother`);
    const { url } = await raiseIssue(github, wanted, tools);
    expect(url).toBe('https://github.com/acme/shop/issues/11');
    expect(github.calls.slice(0, 3)).toEqual([
      'viewer',
      'issues of github-actions[bot]',
      'create issue Not passed',
    ]);
  });

  it('is looked for among all where none is listed as ours, before the first is opened', async () => {
    const github = new FakeGitHub();
    await raiseIssue(github, wanted, tools);
    expect(github.calls.slice(0, 4)).toEqual([
      'viewer',
      'issues of github-actions[bot]',
      'issues of null',
      'create issue Not passed',
    ]);
  });

  it('stays one on a GitHub that lists no issues by their author', async () => {
    const github = new FakeGitHub();
    github.issues = (author) => Promise.resolve(author === null ? [...github.issueList] : []);
    await raiseIssue(github, wanted, tools);
    await raiseIssue(github, { ...wanted, body: `${marker}\nnewer` }, tools);
    expect(github.issueList).toMatchObject([{ id: 10, open: true, body: `${marker}\nnewer` }]);
  });

  it('that says the same is left alone', async () => {
    const github = new FakeGitHub();
    github.addIssue(`${marker}\r\nnew\n`, { title: 'Not passed' });
    await raiseIssue(github, wanted, tools);
    expect(github.calls).toEqual(['viewer', 'issues of github-actions[bot]']);
  });

  it('that is closed is opened again, whatever it says', async () => {
    const github = new FakeGitHub();
    github.addIssue(wanted.body, { title: 'Not passed', open: false });
    await raiseIssue(github, wanted, tools);
    expect(github.issueList).toMatchObject([{ id: 10, open: true }]);
  });

  it('of two runs at once is the older one, and the other is closed', async () => {
    const github = new FakeGitHub();
    github.before = (call) => {
      if (call.startsWith('create')) github.addIssue(`${marker}\nthe other run's`);
    };
    const { id } = await raiseIssue(github, wanted, tools);
    expect(id).toBe(10);
    expect(github.issueList).toMatchObject([
      { id: 10, open: true, body: wanted.body },
      { id: 11, open: false },
    ]);
  });

  it('of another key, or of somebody who pasted our marker, is not ours', async () => {
    const github = new FakeGitHub();
    github.addIssue(`${markerOf('key-2')}\nother`);
    github.addIssue(`${marker}\nforged`, { author: 'mallory' });
    github.addIssue(`> ${marker}\n\nquoted`);
    await raiseIssue(github, wanted, tools);
    expect(github.issueList).toHaveLength(4);
  });

  it('is signed for a bot whose GitHub does not tell who it is, and found again', async () => {
    const github = new FakeGitHub();
    github.before = (call) => {
      if (call === 'viewer') throw Object.assign(new Error('no'), { status: 404 });
    };
    github.login = 'data-team[bot]';
    await raiseIssue(github, wanted, tools);
    await raiseIssue(github, { ...wanted, body: `${marker}\nnewer` }, tools);
    expect(github.issueList).toHaveLength(1);
    expect(github.issueList[0]?.body).toMatch(/\nnewer$/);
  });

  it('that was opened is there, although looking for duplicates fails', async () => {
    const github = new FakeGitHub();
    github.before = (call) => {
      const isCreated = github.issueList.length > 0;
      if (isCreated && call.startsWith('issues')) throw serverError();
    };
    expect(await raiseIssue(github, wanted, tools)).toMatchObject({ id: 10 });
  });
});

describe('settling', () => {
  it('closes every open issue of the key, and answers the oldest, which is commented on', async () => {
    const github = new FakeGitHub();
    github.addIssue(wanted.body, { open: false });
    github.addIssue(wanted.body);
    github.addIssue(wanted.body);
    const oldest = await settleIssue(github, marker, tools);
    expect(oldest).toMatchObject({ id: 11 });
    expect(github.issueList.map(({ open }) => open)).toEqual([false, false, false]);
    await commentOn(oldest!, 'All is well again.', github, tools);
    expect(github.calls.filter((call) => call.startsWith('create'))).toEqual(['create on 11']);
  });

  it('does nothing where none is open', async () => {
    const github = new FakeGitHub();
    github.addIssue(wanted.body, { open: false });
    expect(await settleIssue(github, marker, tools)).toBeNull();
    expect(github.calls).toEqual(['viewer', 'issues of github-actions[bot]']);
  });
});

import { afterEach, beforeEach, describe, it, jest } from '@jest/globals';
import { isAll } from '../../scope.ts';
import { killAgainAndAgain, killBesideAnother } from './killing.ts';
import { cleanUp, newFolder } from './server-child.ts';

jest.setTimeout(isAll ? 3_600_000 : 600_000);

const KILLS = isAll ? 100 : 12;

let folder = '';

beforeEach(() => {
  folder = newFolder();
});
afterEach(cleanUp);

describe('a server that is killed often', () => {
  it(`loses and doubles no accepted diff, ${String(KILLS)} times, in whatever state`, () =>
    killAgainAndAgain(folder, KILLS));

  it('leaves its diffs to another server on the same PostgreSQL', () =>
    killBesideAnother(folder, Math.ceil(KILLS / 4)));
});

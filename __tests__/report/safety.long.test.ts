import { describe, test } from '@jest/globals';
import {
  checkComments,
  checkPlain,
  checkReports,
  checkTerminals,
  keyedBy,
  outcomesWith,
  rowedWith,
} from './evil-texts.ts';

describe('whatever the texts are, of many at random', () => {
  test('a comment has the same structure', () => {
    checkComments(outcomesWith, { rounds: 60, seed: 20_260 });
  });

  test('a comment whose key was found has the same structure', () => {
    checkComments(keyedBy, { rounds: 60, seed: 11_29 });
  });

  test('a comment with rows has the same structure', () => {
    checkComments(rowedWith, { rounds: 60, seed: 14_14 });
  });

  test('a report has the same structure', () => {
    checkReports({ rounds: 60, seed: 7 });
  });

  test('a terminal gets no workflow command and no escape sequence', () => {
    checkTerminals({ rounds: 100, seed: 99 });
  });

  test('plain text is text', () => {
    checkPlain({ rounds: 300, seed: 3 });
  });
});

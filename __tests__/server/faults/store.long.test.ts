import { it } from '@jest/globals';
import { expectSurvives } from './store-away.ts';

it('while the store is away (stall) the server says so, and then goes on; what ended meanwhile is kept', () =>
  expectSurvives('stall'));

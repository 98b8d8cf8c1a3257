import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openWorld, SHARED_EXCHANGES, type World } from './exchanges.ts';
import { AnswerChecker, type OpenApiDocument } from './openapi.ts';

/** Datafold's own document, which lies beside a checkout and not in it. */
const PATH =
  process.env['DATAFOLD_OPENAPI'] ??
  join(import.meta.dirname, '../../../../shared/reference/datafold-openapi.json');

const isThere = existsSync(PATH);
const suite = isThere ? describe : describe.skip;

suite(`an answer of our server${isThere ? '' : `, skipped since there is no ${PATH}`}`, () => {
  let world: World;
  let checker: AnswerChecker;
  beforeAll(async () => {
    world = await openWorld();
    checker = new AnswerChecker(JSON.parse(readFileSync(PATH, 'utf8')) as OpenApiDocument);
  });
  afterAll(() => world.close());

  /** It knows `pending` for what the document of 2022 calls `waiting`: we say what that says. */
  const ofOtherWords = ['the summary_results of a diff that is waiting'];

  test.each(SHARED_EXCHANGES.filter(({ name }) => !ofOtherWords.includes(name)))(
    "has the form of Datafold's: $name",
    async (exchange) => {
      const answer = await exchange.ask(world);
      expect(answer.status).toBe(exchange.status);
      // Ours says of an error that it is problem+json, and has the same body.
      const [mediaType = 'none'] = checker.mediaTypes(exchange);
      expect(checker.problems(await answer.json(), exchange, mediaType)).toEqual([]);
    },
  );

  test("has a word of its own where the document of 2022 has it: a diff's waiting", async () => {
    for (const exchange of SHARED_EXCHANGES.filter(({ name }) => ofOtherWords.includes(name))) {
      const body: unknown = await (await exchange.ask(world)).json();
      expect(body).toEqual({ status: 'waiting' });
      expect(checker.problems(body, exchange, 'application/json')).not.toEqual([]);
      expect(checker.problems({ status: 'pending' }, exchange, 'application/json')).toEqual([]);
    }
  });
});

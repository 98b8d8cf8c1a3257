import { type Family, isExcluded } from './family.ts';

/** Ways to write one value, and another one that is easily taken for it. */
type Entry = [same: [string, string], other: string];

/** Values of which the data say what each is equal to. */
function listed(entries: Entry[]): Family {
  const value = new Map(entries.flatMap(([same]) => same.map((text) => [text, same[0]])));
  const read = (text: string): string => value.get(text) ?? text;
  return {
    values: entries.map(([same]) => same),
    hold: (type, text) => (isExcluded(type, text) ? null : text),
    equal: (_type1, held1, _type2, held2) => read(held1) === read(held2),
    near: (_type, text) =>
      entries.filter(([same]) => same.includes(text)).map(([, other]) => other),
  };
}

const once = (text: string, other: string): Entry => [[text, text], other];

export const BOOLEANS = listed([once('true', 'false'), once('false', 'true')]);

export const JSONS = listed([
  [['{"a":1,"b":2}', '{"b" : 2,\n "a": 1}'], '{"a":1,"b":3}'],
  [['{"a":{"x":[1,{"y":null}]}}', '{"a": {"x": [1.0, {"y": null}]}}'], '{"a":{"x":[1,{}]}}'],
  [['1', '1.0'], '1.0000000000000000000001'],
  [['12345678901234567890', '1.234567890123456789e19'], '12345678901234567891'],
  [['0.1', '1e-1'], '0.10000000000000001'],
  [['"e\\u0301"', '"e\u0301"'], '"é"'],
  [['"💩"', '"\\ud83d\\udca9"'], '"🤔"'],
  [['-0', '0'], '1'],
  once('null', '"null"'),
  once('[]', '{}'),
  once('{}', '[]'),
  once('"1"', '1'),
  once('true', '"true"'),
  once('[1,2]', '[2,1]'),
  once('[[1],2]', '[1,[2]]'),
  once('""', '" "'),
  once('{"":0}', '{" ":0}'),
  once('"line\\nbreak"', '"line\\rbreak"'),
  once('"\\u0000"', '"\\u0001"'),
  once('"\\ud800"', '"\\ud801"'),
  once(
    '{"keyText":"text","keyInt":3,"keyFloat":5.4445,"keyBoolean":true}',
    '{"keyText":"text","keyInt":3,"keyFloat":5.4446,"keyBoolean":true}',
  ),
]);

/** As JSON writes them. */
export const NUMBER_ARRAYS = listed([
  once('[1,2]', '[2,1]'),
  once('[]', '[0]'),
  once('[null]', '[]'),
  once('[2147483647,-1]', '[2147483647,1]'),
  once('[1,null,3]', '[1,3]'),
]);

export const TEXT_ARRAYS = listed([
  once('["a","b"]', '["b","a"]'),
  once('[]', '[""]'),
  once('[null]', '["null"]'),
  once('["a,b","c"]', '["a","b,c"]'),
  once('["q\\"q"," x "]', '["q\\"q"," x"]'),
]);

/** Months, days and microseconds are three numbers. */
export const INTERVALS = listed([
  once('1 months 0 days 0 microseconds', '0 months 30 days 0 microseconds'),
  once('0 months 1 days 0 microseconds', '0 months 0 days 86400000000 microseconds'),
  once('0 months 0 days 0 microseconds', '0 months 0 days 1 microseconds'),
  once(
    '-12 months -3 days 14706000000 microseconds',
    '-12 months -3 days 14706000001 microseconds',
  ),
  once('178956970 months 0 days 0 microseconds', '178956969 months 0 days 0 microseconds'),
  once('0 months 2147483647 days 0 microseconds', '0 months 2147483646 days 0 microseconds'),
]);

/** Equal only where both the clock and the zone are. */
export const TIMES_WITH_ZONE = listed([
  once('12:00:00+02', '12:00:00+01'),
  once('12:00:00+00', '10:00:00-02'),
  once('00:00:00-15:59', '00:00:00.000001-15:59'),
  once('23:59:59.999999+00', '23:59:59.999998+00'),
]);

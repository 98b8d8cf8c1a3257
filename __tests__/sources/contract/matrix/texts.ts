import { type Family, isExcluded, kindOf, type SourceType } from './family.ts';

function hold(type: SourceType, value: string): string | null {
  const held = type.isPadded ? value.replace(/ +$/, '') : value;
  // Characters as databases count them, which is not as JavaScript does.
  return isExcluded(type, value) || [...held].length > (type.length ?? Infinity) ? null : held;
}

const withLast = (text: string, change: (last: string) => string): string => {
  const characters = [...text];
  return characters.slice(0, -1).join('') + change(characters.at(-1) ?? '');
};

const flipCase = (last: string): string =>
  last === last.toLowerCase() ? last.toUpperCase() : last.toLowerCase();

/** The same text but for its case, its spelling, its last letter, or a space: in turn. */
function near(_type: SourceType, value: string): string[] {
  const changes = [
    withLast(value, flipCase),
    `${value} `,
    withLast(value, (last) => (last === '' ? 'a' : String.fromCodePoint(last.codePointAt(0)! + 1))),
    value.normalize(value === value.normalize('NFC') ? 'NFD' : 'NFC'),
    value.trimStart(),
    value.toLowerCase(),
  ];
  const first = [...value].reduce((sum, character) => sum + character.codePointAt(0)!, 0);
  const rotated = [...changes.keys()].map((i) => changes[(first + i) % changes.length]!);
  // For types that hold few texts.
  return [...rotated, 'happy', 'sad'];
}

const isSame: Family['equal'] = (_type1, held1, _type2, held2) => held1 === held2;

export const TEXTS: Family = {
  values: [
    ...['', ' ', 'NULL', 'null', '\\N', '\\.', 'a,b', 'a"b', '"', '""', "it's", 'back\\slash'],
    ...[
      'line\nbreak',
      '\n',
      'cr\rlf\r\n',
      '\t',
      'é',
      'e\u0301',
      '💩',
      'Hey',
      'Hey ',
      ' Hey',
      'hey',
    ],
    ...[
      'ß',
      'ss',
      'İ',
      'ı',
      'true',
      '1',
      '1.0',
      '01',
      '2020-01-01',
      'NaN',
      '#N/A',
      'None',
      '<null>',
    ],
    ...['nul\0byte', '\0', '\u00a0', '\ufeff', 'a|b', '{}', '[red]x', "'; DROP TABLE x --", '${x}'],
    ...['sad', 'happy', '\u007f', '\u0001', 'z'.repeat(40)],
  ],
  hold,
  equal: isSame,
  near,
};

/** What does not fit a page, a packet or a buffer of common size. */
export const LONG_TEXTS: Family = {
  values: ['x'.repeat(70_000), 'long "text", with\nlines é💩 '.repeat(10_000), '"'.repeat(70_000)],
  hold,
  equal: isSame,
  near: (_type, value) => [withLast(value, (last) => (last === 'x' ? 'y' : 'x'))],
};

/** In hexadecimal digits. */
export const BINARY: Family = {
  values: [
    ...[
      '',
      '00',
      '0000',
      'deadbeef',
      'ff',
      'c3',
      'c328',
      '0a',
      '0d',
      '22',
      '2c',
      '5c',
      '2e',
      '5c2e',
    ],
    ...['00112233445566778899aabbccddeeff', 'ed a0 80'.replaceAll(' ', ''), '00ff'.repeat(200)],
  ],
  hold: ({ length, bytes }, value) => {
    if (value.length / 2 > (length ?? Infinity)) return null;
    return value.padEnd(2 * (bytes ?? 0), '0');
  },
  equal: isSame,
  near: (_type, value) => [
    `${value.slice(0, -2)}${value.endsWith('00') ? '01' : '00'}`,
    `${value}00`,
  ],
};

/** UUIDs have no case, where at least one side knows that they are UUIDs. */
export const UUIDS: Family = {
  values: [
    ['00112233-4455-6677-8899-aabbccddeeff', '00112233-4455-6677-8899-AABBCCDDEEFF'],
    ['123E4567-E89B-12D3-A456-426655440000', '123e4567-e89b-12d3-a456-426655440000'],
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'a8098c1a-f86e-11da-bd1a-00112444be1e',
    '00000000-0000-0000-0000-000000000001',
  ],
  hold: (_type, value) => value,
  equal: (type1, held1, type2, held2) => {
    const isText = [type1, type2].every((type) => kindOf(type) === 'text');
    return isText ? held1 === held2 : held1.toLowerCase() === held2.toLowerCase();
  },
  near: (_type, value) => [withLast(value, (last) => (last === '0' ? '1' : '0'))],
};

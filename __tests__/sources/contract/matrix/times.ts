import {
  type Family,
  isExcluded,
  type Precision,
  type Rounding,
  type SourceType,
} from './family.ts';

/** In picoseconds, of which no type has parts. */
const SECOND = 1_000_000_000_000n;
const DIGITS = 12;
const DAY = 86_400n * SECOND;
const MICROSECOND = 1_000_000n;

const floorDivide = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

/** Days since 1970 of a day in the Gregorian calendar, also before it was in use. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

function civilFromDays(days: number): [year: number, month: number, day: number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [year, month, dayOfYear - Math.floor((153 * m + 2) / 5) + 1];
}

/** Picoseconds since 1970; `null` for what is no day of a calendar. */
function parse(text: string): bigint | null {
  const match = /^(\d+)-(\d\d)-(\d\d)(?: (\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?( BC)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction = '', bc] = match;
  if (Number(month) === 0 || Number(day) === 0) return null;
  const days = daysFromCivil(bc ? 1 - Number(year) : Number(year), Number(month), Number(day));
  const inDay = BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(seconds);
  return BigInt(days) * DAY + inDay * SECOND + BigInt(fraction.padEnd(DIGITS, '0'));
}

const two = (value: bigint | number): string => String(value).padStart(2, '0');

function write(picos: bigint, isDay: boolean): string {
  const days = floorDivide(picos, DAY);
  const inDay = picos - days * DAY;
  const [year, month, day] = civilFromDays(Number(days));
  const date = `${String(year > 0 ? year : 1 - year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const era = year > 0 ? '' : ' BC';
  if (isDay) return `${date}${era}`;
  const seconds = inDay / SECOND;
  const fraction = String(inDay % SECOND)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '');
  const time = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(two).join(':');
  return `${date} ${time}${fraction && `.${fraction}`}${era}`;
}

const unitOf = (precision: Precision): bigint =>
  precision === 'day' ? DAY : 10n ** BigInt(DIGITS - precision);

const YEAR_2000 = 946_684_800n * SECOND;

function reduce(picos: bigint, precision: Precision, rounding: Rounding): bigint {
  const unit = unitOf(precision);
  if (rounding === 'cut') return floorDivide(picos, unit) * unit;
  if (rounding === 'half up') return floorDivide(picos + unit / 2n, unit) * unit;
  const origin = rounding === 'half from 2000' ? YEAR_2000 : 0n;
  const since = picos - origin;
  const size = since < 0n ? -since : since;
  const result = ((size + unit / 2n) / unit) * unit;
  return origin + (since < 0n ? -result : result);
}

const precisionOf = ({ precision = 6 }: SourceType): Precision => precision;
const roundingOf = ({ rounding = 'cut' }: SourceType): Rounding => rounding;

function hold(type: SourceType, value: string): string | null {
  if (isExcluded(type, value)) return null;
  const picos = parse(value);
  // A time that a date would cut off is another value.
  const isCut = precisionOf(type) === 'day' && / (?!00:00:00$)/.test(value.replace(/ BC$/, ''));
  if (isCut) return null;
  if (picos === null) return value;
  const [from, to] = (type.range ?? []).map(parse);
  const held = reduce(picos, precisionOf(type), roundingOf(type));
  return held >= from! && held <= to! ? write(held, false) : null;
}

/** Both at the coarser precision, by the rule of the source that has it. */
function equal(type1: SourceType, held1: string, type2: SourceType, held2: string): boolean {
  const [a, b] = [parse(held1), parse(held2)];
  if (a === null || b === null) return held1 === held2;
  const [unit1, unit2] = [unitOf(precisionOf(type1)), unitOf(precisionOf(type2))];
  if (unit1 === unit2 || unit1 === DAY || unit2 === DAY) return a === b;
  const coarser = unit1 > unit2 ? type1 : type2;
  const reduced = (picos: bigint) => reduce(picos, precisionOf(coarser), roundingOf(coarser));
  return reduced(a) === reduced(b);
}

function near(type: SourceType, value: string): string[] {
  const exact = parse(value);
  const isDay = precisionOf(type) === 'day';
  if (exact === null) return isDay ? ['2020-05-01'] : ['2020-05-01 10:11:12'];
  const picos = reduce(exact, precisionOf(type), roundingOf(type));
  const units = [unitOf(precisionOf(type)), MICROSECOND, 1000n * MICROSECOND, SECOND, DAY];
  return units.flatMap((unit) => [write(picos + unit, false), write(picos - unit, false)]);
}

/** Days: those at the ends of a source's range, and such as only few sources have. */
const DAYS = [
  ...['2020-01-01', '2020-02-29', '1969-12-31', '1970-01-01', '1999-12-31', '1900-02-28'],
  ...['0001-01-01', '9999-12-31', '1582-10-10', '0044-03-15 BC', '4713-01-01 BC', '0001-12-31 BC'],
  ...['294246-12-31', '294247-01-01', '5874897-12-31', '-infinity', 'infinity'],
  ...['0000-00-00', '2020-00-00', '2020-05-00', '2020-00-05'],
];

const TIMES = [
  ...['2020-01-01 15:10:10', '2020-02-01 09:09:09', '2022-03-01 15:10:01.139'],
  ...['2022-04-01 15:10:02.020409', '2022-05-01 15:10:03.003030', '2022-06-01 15:10:05.009900'],
  // Rounded or cut: at half a second and half a millisecond, before and after 1970 and 2000.
  ...['1969-12-31 23:59:59.999999', '1970-01-01 00:00:00.000888', '1970-01-01 00:00:00.123123'],
  ...['2020-01-01 00:00:00.5', '1999-12-31 23:59:58.5', '1960-06-01 12:00:00.5'],
  ...['2020-01-01 00:00:00.0005', '1999-12-31 23:59:58.0005', '1960-06-01 12:00:00.0015'],
  ...['2038-01-19 03:14:07', '1970-01-01 00:00:01', '2038-01-19 03:14:07.9', '2000-01-01 00:00:00'],
  // Hours that clocks in Berlin and New York skip, and have twice.
  ...['2020-03-29 01:59:59.999999', '2020-03-29 02:30:00', '2020-03-29 01:00:00'],
  ...['2020-10-25 00:30:00', '2020-10-25 01:30:00', '2020-10-25 02:30:00', '2020-03-08 02:30:00'],
  ...['2020-11-01 05:30:00', '2020-11-01 06:30:00', '2016-12-31 23:59:59.999'],
  ...['0001-01-01 00:00:00', '9999-12-31 23:59:59', '9999-12-31 23:59:59.999999'],
  ...['1000-01-01 00:00:00', '4713-01-01 00:00:00 BC', '0044-03-15 10:00:00.25 BC'],
  ...['294246-12-31 23:59:59.999999', '294247-01-10 04:00:54.775806', '-infinity', 'infinity'],
  ...['0000-00-00 00:00:00', '2020-00-00 00:00:00', '2020-05-00 10:11:12.000013'],
  ...[
    '2020-01-01 00:00:00.123456789',
    '2020-01-01 00:00:00.9999995',
    '1960-01-01 00:00:00.0000005',
  ],
  ...['2020-01-01 00:00:00', '2020-02-29 00:00:00', '1900-02-28 00:00:00'],
];

const calendar = (values: string[]): Family => ({ values, hold, equal, near });

export const DATES = calendar(DAYS);
export const TIMESTAMPS = calendar(TIMES);

function parseTime(text: string): bigint {
  const [, sign, hours, minutes, seconds, fraction = ''] =
    /^(-?)(\d+):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(text)!;
  const whole = BigInt(hours!) * 3600n + BigInt(minutes!) * 60n + BigInt(seconds!);
  const picos = whole * SECOND + BigInt(fraction.padEnd(DIGITS, '0'));
  return sign === '-' ? -picos : picos;
}

function writeTime(picos: bigint): string {
  const size = picos < 0n ? -picos : picos;
  const seconds = size / SECOND;
  const fraction = String(size % SECOND)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '');
  const time = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map(two).join(':');
  return `${picos < 0n ? '-' : ''}${time}${fraction && `.${fraction}`}`;
}

/** Times of a day, and MySQL's, which may be longer than a day or negative. Compared exactly. */
export const TIMES_OF_DAY: Family = {
  values: [
    ...['00:00:00', '23:59:59', '23:59:59.999999', '12:00:00.000001', '12:00:00.5', '12:00:00.123'],
    ...['24:00:00', '01:02:03.040506', '838:59:59', '-838:59:59', '-00:00:01', '36:00:00.25'],
  ],
  hold: (type, value) => {
    const picos = parseTime(value);
    const [from, to] = type.range!.map(parseTime);
    const isKept = picos % unitOf(precisionOf(type)) === 0n;
    return isKept && picos >= from! && picos <= to! ? writeTime(picos) : null;
  },
  equal: (_type1, held1, _type2, held2) => held1 === held2,
  near: (type, value) =>
    [unitOf(precisionOf(type)), MICROSECOND, SECOND].flatMap((unit) => [
      writeTime(parseTime(value) + unit),
      writeTime(parseTime(value) - unit),
    ]),
};

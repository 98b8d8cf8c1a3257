const TIME_FORM =
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?(Z|[+-]\d{2}(:?\d{2})?)?)?$/i;

/** What {@link isTime} accepts, as the end of a sentence. */
export const MUST_BE_TIME = 'must be a time such as `2026-01-31` or `2026-01-31T12:00:00Z`';

/** Whether a text is a date or a time as ISO 8601 writes it, and one that there is. */
export function isTime(text: string): boolean {
  return (
    TIME_FORM.test(text) &&
    isCalendarDay(text.slice(0, 10)) &&
    isTimeOfDay(text.slice(11)) &&
    isOffset(text.slice(16))
  );
}

function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Databases take offsets of less than sixteen hours. */
function isOffset(rest: string): boolean {
  const [, hours = '0', minutes = '0'] = /[+-](\d{2}):?(\d{2})?$/.exec(rest) ?? [];
  return Number(hours) < 16 && Number(minutes) < 60;
}

function isTimeOfDay(time: string): boolean {
  const [hours, minutes, seconds] = time.slice(0, 8).split(/[:Z+-]/i, 3);
  return Number(hours) < 24 && Number(minutes ?? 0) < 60 && Number(seconds ?? 0) < 61;
}

/** A time as the parts of an instant: whole seconds since 1970, and the digits of what follows. */
function instantOf(text: string): [seconds: number, fraction: string] {
  const [, day = '', clock = '', fraction = '', zone = ''] =
    /^(.{10})(?:[T ]([\d:]+)(?:[.,](\d+))?(.*))?$/i.exec(text) ?? [];
  const [hours = '00', minutes = '00', seconds = '00'] = clock === '' ? [] : clock.split(':');
  const [, sign, offset = '00', rest = '00'] = /([+-])(\d{2}):?(\d{2})?/.exec(zone) ?? [];
  const shift = (Number(offset) * 60 + Number(rest)) * 60 * (sign === '-' ? -1 : 1);
  const ofDay = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return [Date.parse(`${day}T00:00:00Z`) / 1000 + ofDay - shift, fraction.replace(/0+$/, '')];
}

/** Whether one time is before another, to the last digit; without a zone they are of UTC. */
export function isBefore(one: string, other: string): boolean {
  const [seconds1, fraction1] = instantOf(one);
  const [seconds2, fraction2] = instantOf(other);
  return seconds1 === seconds2 ? fraction1 < fraction2 : seconds1 < seconds2;
}

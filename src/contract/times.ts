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

/** The parts of a time by ISO 8601: a day, a time of day, its fraction, and a zone. */
const ISO =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::?(\d\d)(?:\.(\d+))?)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/**
 * `2020-01-01T12:00:00.5+02:00` as `2020-01-01 10:00:00.5`, without losing digits; `null` where it
 * is no time by ISO 8601.
 */
export function inUtc(iso: string): string | null {
  const parts = ISO.exec(iso.trim());
  if (!parts) return null;
  const [, day = '', time = '00:00', seconds = '00', fraction = '', zone = 'Z'] = parts;
  const offset = /^z$/i.test(zone)
    ? 'Z'
    : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const instant = new Date(`${day}T${time}:${seconds}${offset}`);
  if (Number.isNaN(instant.getTime())) return null;
  const digits = fraction.slice(0, 6);
  return instant.toISOString().slice(0, 19).replace('T', ' ') + (digits && `.${digits}`);
}

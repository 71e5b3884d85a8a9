import { instantFrom, offsetOf } from './date-format.ts';

/**
 * A date as text, in UTC: `2020-03-16-07:00`, `2009-06-15T01:45:30-07:00`, `2020-12-31 23:59:59-08:00`,
 * `8/25/2021 5:41:18 PM`. Without an offset it is taken for UTC. undefined: no date.
 */
export function readInstant(typed: string): number | undefined {
  const text = typed.trim();
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,7}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    return instantFrom({
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      fraction: Number(`0.${fraction ?? 0}`),
      offsetMinutes: offsetOf(zone),
    });
  }
  const american =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AP])M)?)?$/i.exec(text) ?? undefined;
  if (american === undefined) return undefined;
  const [, month, day, year, hour, minute, second, half] = american;
  return instantFrom({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: half === undefined ? Number(hour ?? 0) : hourOf(Number(hour), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    fraction: 0,
    offsetMinutes: 0,
  });
}

/** 12 AM is 0; NaN where the clock has no such hour. */
const hourOf = (hour: number, half: string): number =>
  hour < 1 || hour > 12 ? Number.NaN : (hour % 12) + (/^p/i.test(half) ? 12 : 0);

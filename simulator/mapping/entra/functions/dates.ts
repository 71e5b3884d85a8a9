import { type Call, type Complain, constantOf, type Functions, needed, optional } from '../function.ts';
import type { Argument } from '../syntax.ts';
import { nothing, text, type Value } from '../value.ts';
import { formatInstant, lexFormat, parseInstant } from './date-format.ts';
import { readInstant } from './read-date.ts';

const dayMs = 86_400_000;
const intervals = ['yyyy', 'm', 'd', 'ww', 'h', 'n', 's'] as const;
type Interval = (typeof intervals)[number];

/** Ticks of 100 ns between 1601 and 1970. */
const fileTimeOffset = 116_444_736_000_000_000n;

const styles = [
  'None',
  'AllowLeadingWhite',
  'AllowTrailingWhite',
  'AllowInnerWhite',
  'AllowWhiteSpaces',
  'NoCurrentDateDefault',
  'AdjustToUniversal',
  'AssumeLocal',
  'AssumeUniversal',
  'RoundtripKind',
];

export const dateFunctions: Functions = {
  Now: { parameters: [], evaluate: (call) => ({ kind: 'instant', ms: call.world.now() }) },
  CDate: { parameters: [needed('expression')], evaluate: (call) => instant(call.instant(0)) },
  DateAdd: {
    parameters: [needed('interval'), needed('value', 'number'), needed('dateTime')],
    check: checkInterval,
    evaluate(call) {
      const [amount, from] = [call.number(1), call.instant(2)];
      if (amount === undefined || from === null) return nothing;
      return instant(added(intervalOf(call), amount, from, call));
    },
  },
  DateDiff: {
    parameters: [needed('interval'), needed('date1'), needed('date2')],
    check: checkInterval,
    evaluate(call) {
      const [from, to] = [call.instant(1), call.instant(2)];
      if (from === null || to === null) return nothing;
      return text(String(difference(intervalOf(call), from, to)));
    },
  },
  DateFromNum: {
    parameters: [needed('value', 'number')],
    evaluate(call) {
      const ticks = call.text(0);
      if (ticks === null) return nothing;
      if (!/^\d{1,19}$/.test(ticks)) call.fail(`${ticks} is no Windows file time`, 0);
      return instant(Number((BigInt(ticks) - fileTimeOffset) / 10_000n));
    },
  },
  NumFromDate: {
    parameters: [needed('value')],
    evaluate(call) {
      const ms = call.instant(0);
      return ms === null ? nothing : text(String(BigInt(ms) * 10_000n + fileTimeOffset));
    },
  },
  FormatDateTime: {
    parameters: [needed('source'), optional('dateTimeStyles'), needed('inputFormat'), needed('outputFormat')],
    check(args, fail) {
      const named = constantOf(args[1]);
      if (named?.split(',').some((style) => !styles.includes(style.trim())))
        fail(
          `${named} is no date-time style; an omitted one keeps its comma: FormatDateTime(source, , "in", "out")`,
          1,
        );
      for (const index of [2, 3]) {
        const format = constantOf(args[index]);
        if (format === '') fail('an empty format', index);
        if (format !== undefined) lexFormat(format, (message) => fail(message, index));
      }
    },
    evaluate(call) {
      const source = call.value(0);
      const typed = call.text(0);
      if (typed === null) return nothing;
      const [input, output] = [call.text(2) ?? '', call.text(3) ?? ''];
      const ms =
        source.kind === 'instant' ? source.ms : parseInstant(typed.trim(), input, (message) => call.fail(message, 2));
      if (ms === undefined) return call.fail(`${typed} is not in the format ${input}`, 0);
      return text(formatInstant(ms, output, (message) => call.fail(message, 3)));
    },
  },
};

const instant = (ms: number | null): Value => (ms === null ? nothing : { kind: 'instant', ms });

function checkInterval(args: readonly Argument[], fail: Complain): void {
  const interval = constantOf(args[0]);
  if (interval === undefined || intervals.some((each) => each === interval)) return;
  fail(`${interval} is no interval; ${intervals.join(', ')} are`, 0);
}

function intervalOf(call: Call): Interval {
  const named = call.text(0);
  return intervals.find((each) => each === named) ?? call.fail(`${named} is no interval`, 0);
}

function added(interval: Interval, amount: number, from: number, call: Call): number {
  const whole = Math.trunc(amount);
  const ms = interval === 'yyyy' || interval === 'm' ? inMonths() : from + whole * unitMs(interval);
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.64e15) call.fail('a date that no calendar has', 1);
  return ms;

  /** The last day of a shorter month in place of a day that it lacks. */
  function inMonths(): number {
    const date = new Date(from);
    const month = date.getUTCMonth() + whole * (interval === 'yyyy' ? 12 : 1);
    const first = new Date(from);
    first.setUTCDate(1);
    first.setUTCMonth(month);
    const last = new Date(first);
    last.setUTCMonth(first.getUTCMonth() + 1, 0);
    first.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
    return first.getTime();
  }
}

/** Weeks by their Sundays, months and years by the calendar, the rest by whole units. */
function difference(interval: Interval, from: number, to: number): number {
  const [one, other] = [new Date(from), new Date(to)];
  const years = other.getUTCFullYear() - one.getUTCFullYear();
  switch (interval) {
    case 'yyyy':
      return years;
    case 'm':
      return years * 12 + other.getUTCMonth() - one.getUTCMonth();
    case 'ww':
      return (sundayOf(to) - sundayOf(from)) / 7;
    case 'd':
    case 'h':
    case 'n':
    case 's':
      return Math.trunc((to - from) / unitMs(interval)) + 0;
  }
}

/** Days since 1970 of the Sunday that begins the week. */
const sundayOf = (ms: number): number => Math.floor(ms / dayMs) - new Date(ms).getUTCDay();

function unitMs(interval: 'd' | 'ww' | 'h' | 'n' | 's'): number {
  switch (interval) {
    case 'ww':
      return 7 * dayMs;
    case 'd':
      return dayMs;
    case 'h':
      return 3_600_000;
    case 'n':
      return 60_000;
    case 's':
      return 1_000;
  }
}

/** Text to UTC; undefined: no date. */
export const instantOf = (value: Value, typed: string): number | undefined =>
  value.kind === 'instant' ? value.ms : readInstant(typed);

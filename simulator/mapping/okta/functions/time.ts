import type { Call, Functions } from '../function.ts';
import { formatTime, offsetIn, parseTime, timeFormatFault } from './time-format.ts';

/** Milliseconds between 1601 and 1970. */
const windowsOffset = 11_644_473_600_000n;
const isoFormat = "yyyy-MM-dd'T'HH:mm:ss.SSSZZ";

export const timeFunctions: Functions = {
  'Time.now': {
    parameters: ['timeZone', 'format'],
    least: 0,
    check([zone, format], fail) {
      if (typeof zone === 'string' && offsetIn(zone, 0) === undefined) fail(`${zone} is no time zone`, 0);
      checkFormat(format, (message) => fail(message, 1));
    },
    evaluate(call) {
      const zone = call.count > 0 ? (call.text(0) ?? 'UTC') : 'UTC';
      const now = call.now();
      const offset = offsetIn(zone, now) ?? call.fail(`${zone} is no time zone`, 0);
      return formatTime(now, call.count > 1 ? (call.text(1) ?? isoFormat) : isoFormat, offset);
    },
  },
  'Time.fromWindowsToIso8601': {
    parameters: ['time'],
    evaluate(call) {
      const ticks = whole(call);
      return ticks === null ? null : iso(Number(ticks / 10_000n - windowsOffset), call);
    },
  },
  'Time.fromUnixToIso8601': {
    parameters: ['time'],
    evaluate(call) {
      const seconds = whole(call);
      return seconds === null ? null : iso(Number(seconds) * 1_000, call);
    },
  },
  'Time.fromStringToIso8601': {
    parameters: ['time', 'format'],
    check: ([, format], fail) => checkFormat(format, (message) => fail(message, 1)),
    evaluate(call) {
      const time = call.text(0);
      if (time === null) return null;
      const format = call.text(1) ?? '';
      const ms = parseTime(time, format) ?? call.fail(`“${time}” is not in the format ${format}`, 0);
      return iso(ms, call);
    },
  },
  'Time.fromIso8601ToWindows': {
    parameters: ['time'],
    evaluate(call) {
      const ms = isoTime(call);
      return ms === null ? null : String((BigInt(ms) + windowsOffset) * 10_000n);
    },
  },
  'Time.fromIso8601ToUnix': {
    parameters: ['time'],
    evaluate(call) {
      const ms = isoTime(call);
      return ms === null ? null : String(Math.floor(ms / 1_000));
    },
  },
  'Time.fromIso8601ToString': {
    parameters: ['time', 'format'],
    check: ([, format], fail) => checkFormat(format, (message) => fail(message, 1)),
    evaluate(call) {
      const ms = isoTime(call);
      return ms === null ? null : formatTime(ms, call.text(1) ?? isoFormat, 0);
    },
  },
};

function checkFormat(format: unknown, fail: (message: string) => never): void {
  const fault = typeof format === 'string' ? timeFormatFault(format) : undefined;
  if (fault !== undefined) fail(fault);
}

function whole(call: Call): bigint | null {
  const typed = call.text(0);
  if (typed === null) return null;
  return /^-?\d{1,20}$/.test(typed.trim()) ? BigInt(typed.trim()) : call.fail(`“${typed}” is no time`, 0);
}

function isoTime(call: Call): number | null {
  const typed = call.text(0);
  if (typed === null) return null;
  const isIso = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/.test(typed);
  const zoned = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(typed) || !typed.includes('T') ? typed : `${typed}Z`;
  const ms = isIso ? Date.parse(zoned) : Number.NaN;
  return Number.isNaN(ms) ? call.fail(`“${typed}” is no time of ISO 8601`, 0) : ms;
}

function iso(ms: number, call: Call): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? call.fail('a time that no calendar has', 0) : date.toISOString();
}

import type { RunStarted } from '../../run-log/event.ts';
import type { Result } from '../../run-log/run.ts';
import type { Evidence } from './evidence.ts';
import { redChecks } from './told.ts';

/** The curl line of the exchange that shows what is red; where nothing is, of the first exchange that has one. */
export function curlOf({ exchanges, checks }: Evidence): string | undefined {
  const red = redChecks(checks).flatMap((check) => check.exchanges);
  const shown = red.map((id) => exchanges.find((exchange) => exchange.id === id)?.curl);
  return [...shown, ...exchanges.map(({ curl }) => curl)].find((curl) => curl !== undefined);
}

/** The same result once more, with the same people. */
export function runCommand({ key }: Pick<Result, 'key'>, { run }: Pick<RunStarted, 'run'>): string {
  const words = [
    'scimulator',
    'run',
    '--target',
    key.target,
    ...(key.idp === null ? [] : ['--idp', key.idp]),
    '--only',
    key.id,
    '--seed',
    String(run.seed),
  ];
  return words.map(quoted).join(' ');
}

/** For a POSIX shell; a name from a log that somebody sent may hold anything. */
const quoted = (word: string): string => (/^[\w./:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);

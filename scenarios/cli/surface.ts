import type { Surface } from '../../reports/reporter.ts';
import type { Surroundings, TerminalOutput } from './surroundings.ts';

const leastColumns = 30;

/** How text looks at this output: colour and a live view in a terminal only, and not where `NO_COLOR` says no. */
export function surfaceOf(
  output: TerminalOutput,
  { env, clock }: Pick<Surroundings, 'env' | 'clock'>,
  place: { readonly outDirectory?: string; readonly htmlReport?: string; readonly stopping?: AbortSignal } = {},
): Surface {
  const isTerminal = output.isTTY === true && env.TERM !== 'dumb';
  const isForced = (env.FORCE_COLOR ?? '') !== '' && env.FORCE_COLOR !== '0';
  const colour = (env.NO_COLOR ?? '') === '' && (isTerminal || isForced);
  // A pseudo-terminal whose size nobody told has 0 columns.
  const columns = output.columns || 100;
  // What wraps cannot be drawn over: where lines have no room they are written one after the other.
  const live = isTerminal && columns >= leastColumns && (env.CI ?? '') === '' && (env.NO_COLOR ?? '') === '';
  return {
    columns: Math.max(leastColumns, Math.min(100, columns)),
    colour,
    live,
    unicode: isTerminal && isUtf8(env),
    outDirectory: place.outDirectory ?? '',
    ...(place.htmlReport === undefined ? {} : { htmlReport: place.htmlReport }),
    ...(place.stopping === undefined ? {} : { stopping: place.stopping }),
    ...(live ? { clock } : {}),
  };
}

function isUtf8(env: Surroundings['env']): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  // Where nothing is said (Windows Terminal, some containers), today's terminals can.
  return locale === '' || locale === 'C.UTF-8' || /utf-?8/i.test(locale);
}

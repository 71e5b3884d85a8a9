import type { RecordedExchange } from '../../reports/run-log/event.ts';
import type { AnsweredExchange, Exchange } from '../../target-adapter/scim/exchange.ts';
import type { Judgement } from '../check.ts';
import type { Known, Observer } from '../observer.ts';

/** One exchange in the forms in which it is judged, told and put on record. */
export type Sighting = {
  /** What is judged. */
  readonly exchange: Exchange;
  /** The same without people: what a judge says of it is told. Absent: the exchange names nobody. */
  readonly shown?: Exchange;
  /** The same without what was masked: a finding must be one there, too. Absent: nothing was. */
  readonly unmasked?: Exchange;
  readonly recorded: RecordedExchange;
};

/**
 * What an observer says of an exchange, in words that name nobody; undefined: the exchange does not show it, or what
 * shows it was masked.
 */
export function judgeSighting(
  observer: Observer,
  { exchange, shown, unmasked }: Sighting,
  known: Known,
  clean: (text: string) => string,
): Judgement | undefined {
  const judgement = saidOf(observer, exchange, known);
  if (judgement === undefined || judgement.kind === 'pass') return judgement;
  if (unmasked !== undefined && saidOf(observer, unmasked, known)?.kind !== judgement.kind) return undefined;
  if (shown === undefined) return judgement;
  const told = saidOf(observer, shown, known);
  return told?.kind === judgement.kind ? told : inOtherWords(observer.title, judgement, clean);
}

function saidOf(observer: Observer, exchange: Exchange, known: Known): Judgement | undefined {
  if (!isAnswered(exchange) || !observer.when(exchange, known)) return undefined;
  return observer.judge(exchange, known);
}

const isAnswered = (exchange: Exchange): exchange is AnsweredExchange => exchange.response !== undefined;

/** It may quote what the exchange without people lacks. */
function inOtherWords(expected: string, judgement: Judgement, clean: (text: string) => string): Judgement {
  switch (judgement.kind) {
    case 'pass':
      return judgement;
    case 'fail':
      return { ...judgement, expected, actual: clean(judgement.actual) };
    case 'warn':
      return { ...judgement, expected, actual: clean(judgement.actual), reason: clean(judgement.reason) };
    case 'skip':
    case 'error':
      return { ...judgement, reason: clean(judgement.reason) };
  }
}

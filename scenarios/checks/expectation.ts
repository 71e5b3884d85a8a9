import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, type Sources, unjudged, warn } from '../check.ts';
import { answerOf, isTransient } from './answer.ts';

/** What a request must be answered with. */
export type Demand = {
  /** In words. */
  readonly expected: string;
  readonly passes: (status: number) => boolean;
  /** Refused or answered in another way that harms nobody, and why. */
  readonly tolerates?: (status: number) => boolean;
  readonly reason?: string;
  /** Another one, or none, is a warning. */
  readonly scimType?: string;
};

/** Judges one answer by its status; transient ones say nothing. */
export function judgeStatus(exchange: Exchange | undefined, demand: Demand): Judgement {
  const status = exchange?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(exchange));
  const found = { expected: demand.expected, actual: answerOf(exchange) };
  if (demand.passes(status)) {
    const isNamed =
      demand.scimType === undefined || attribute(exchange?.response?.body, 'scimType') === demand.scimType;
    return isNamed ? pass : warn({ ...found, reason: 'RFC 7644 §3.12 lets a target leave scimType out' });
  }
  if (demand.tolerates?.(status) !== true) return fail(found);
  return warn({ ...found, reason: demand.reason ?? 'it is answered, though in another way' });
}

/** The same of every exchange of the evidence: the first that fails decides. */
export const judgeStatuses = ({ exchanges = [] }: Sources, demand: Demand): Judgement =>
  exchanges.length === 0
    ? unjudged('no request was sent')
    : heaviest(exchanges.map((exchange) => judgeStatus(exchange, demand)));

/** A failure before what could not be judged, that before a warning; of equals the first. */
export function heaviest(judgements: readonly Judgement[]): Judgement {
  for (const kind of ['fail', 'error', 'warn', 'pass', 'skip'] as const) {
    const found = judgements.find((judgement) => judgement.kind === kind);
    if (found !== undefined) return found;
  }
  return pass;
}

/** No 5xx but 501: whatever a client sends, it is the client's mistake. */
export const isNoCrash = (status: number): boolean => status < 500 || status === 501;

export const isRefusal = (status: number): boolean => status >= 400 && status < 500;

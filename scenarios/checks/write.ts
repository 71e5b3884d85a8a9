import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, type Sources, skip, unjudged, warn } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Seen } from '../scenario.ts';
import { answerOf, isSuccess, isTransient } from './answer.ts';
import { lacksPatch } from './delivery.ts';
import { missingResource } from './person-read.ts';
import { unknownAttributes } from './unknown-attributes.ts';
import { unmetIn, type Wish } from './wish.ts';

/** One write of a probe, and the resource as a GET shows it later. */
export type Write = Sources & {
  readonly discovery: Discovery;
  /** Absent where the target has nothing to write to: `lacks` says what. */
  readonly write?: Exchange;
  readonly lacks?: string;
  readonly after?: Seen;
  /** What it must show after the write was taken; what it must still show where it is refused. */
  readonly wishes: readonly Wish[];
};

/** The write was taken, and the resource shows what was wished for. */
export function judgeWritten(evidence: Write): Judgement {
  const barred = barredWrite(evidence);
  if (barred !== undefined) return barred;
  const expected = 'the write is taken';
  const { write, discovery } = evidence;
  if (write === undefined) return unjudged('no request was sent');
  if (!isSuccess(write.response?.status)) {
    const unknown = write.response?.status === 400 ? unknownAttributes(write, discovery) : [];
    return unknown.length > 0
      ? skip(`the target's schema has no ${unknown.join(', ')}`)
      : fail({ expected, actual: answerOf(write) });
  }
  return judgeShown(evidence);
}

/** What a target must do with a request that it cannot carry out. */
export type RefusalOwed = {
  /** What to refuse, for the report: `400 noTarget`. */
  readonly expected: string;
  /** Absent: any will do, or none. Another one is a warning: trap 4. */
  readonly scimTypes?: readonly string[];
  /** Of a success that changed nothing. */
  readonly passedOver: 'pass' | 'warn' | 'fail';
  /** Other statuses than 400 that say it as well. */
  readonly statuses?: readonly number[];
  /** Of a success that did what was asked; default: fail. */
  readonly carriedOut?: 'pass' | 'warn';
};

/** The write was refused as it should be, and the resource shows what it did before. */
export function judgeRefused(evidence: Write, owed: RefusalOwed): Judgement {
  const barred = barredWrite(evidence);
  if (barred !== undefined) return barred;
  const { expected, scimTypes, passedOver, statuses = [], carriedOut } = owed;
  const { write, after, wishes } = evidence;
  const status = write?.response?.status;
  if (write === undefined || status === undefined) return unjudged('no request was sent');
  const unmet = after?.resource === undefined ? undefined : unmetIn(after.resource, wishes);
  const found = { expected, actual: answerOf(write) };
  if (status >= 500 && status !== 501) return fail(found);
  if (isSuccess(status)) {
    const missing = after === undefined ? undefined : missingResource(after);
    if (missing !== undefined) return missing;
    const how = unmet === undefined ? passedOver : (carriedOut ?? 'fail');
    const did =
      unmet === undefined ? (after === undefined ? '' : ' and changed nothing') : ` and shows ${unmet.actual}`;
    if (how === 'pass') return pass;
    const told = { expected, actual: `${answerOf(write)}${did}` };
    return how === 'fail' ? fail(told) : warn({ ...told, reason: lenient });
  }
  if (unmet !== undefined)
    return fail({ expected: `${expected}, and no change`, actual: `${answerOf(write)}, yet ${unmet.actual}` });
  if (status !== 400 && !statuses.includes(status)) return warn({ ...found, reason: otherStatus });
  const scimType = attribute(write.response?.body, 'scimType');
  return scimTypes === undefined || scimTypes.some((one) => one === scimType)
    ? pass
    : warn({ ...found, reason: otherType });
}

const lenient = 'identity providers live with a target that passes it over';
const otherStatus = 'refused, but not with the status that says why';
const otherType = 'the status is right, and few clients read the scimType';

/** A judgement where the write could not be tried; undefined where it was answered. */
export function barredWrite({ write, lacks, discovery }: Write): Judgement | undefined {
  if (lacks !== undefined) return skip(lacks);
  if (write === undefined) return unjudged('no request was sent');
  const status = write.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(write));
  if (status === 401) return unjudged(`the credential is refused: ${answerOf(write)}`);
  if (lacksPatch(write, discovery)) return skip('the target does not support PATCH');
  // Told once, by the check that it is supported.
  if (write.request.method === 'PUT' && (status === 405 || status === 501))
    return skip('the target does not support PUT');
  return undefined;
}

function judgeShown({ after, wishes }: Write): Judgement {
  if (after === undefined) return unjudged('nothing was read after the write');
  const missing = missingResource(after);
  if (missing !== undefined) return missing;
  const unmet = after.resource === undefined ? undefined : unmetIn(after.resource, wishes);
  return unmet === undefined ? pass : fail(unmet);
}

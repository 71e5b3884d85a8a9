import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, skip, unjudged } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Seen } from '../scenario.ts';
import { answerOf, isTransient } from './answer.ts';
import { sameText } from './person-view.ts';

/** A look-up by userName. `resourceId` absent: any id will do. */
export type Found = Seen & {
  readonly userName: string;
  readonly resourceId?: string;
  readonly discovery: Discovery;
};

/** Exactly one account has this userName, and it is the one that was meant. */
export function judgeFound({ userName, resourceId, ...seen }: Found): Judgement {
  const expected = 'one account with this userName';
  const unanswered = unansweredLookUp(seen);
  if (unanswered !== undefined) return unanswered;
  const last = seen.exchanges.at(-1);
  if (seen.hits === 0) return fail({ expected, actual: `none: ${answerOf(last)}` });
  if (seen.hits > 1) return fail({ expected, actual: `${seen.hits} accounts in the answer to userName eq` });
  const shown = attribute(seen.resource, 'userName');
  if (!sameText(shown, userName)) return fail({ expected, actual: 'another person: the filter was not applied' });
  if (resourceId !== undefined && seen.resource?.id !== resourceId) {
    return fail({ expected: 'the account that was there before', actual: 'another account with another id' });
  }
  return pass;
}

/** Nobody has this userName. */
export function judgeNotFound(seen: Seen & { readonly discovery: Discovery }, expected: string): Judgement {
  const unanswered = unansweredLookUp(seen);
  if (unanswered !== undefined) return unanswered;
  return seen.hits === 0 ? pass : fail({ expected, actual: `${seen.hits} in the answer to userName eq` });
}

/** A judgement where the look-up says nothing; 404 in place of an empty list is told by the connection test. */
function unansweredLookUp(
  seen: Omit<Seen, 'exchanges'> & Pick<Found, 'exchanges' | 'discovery'>,
): Judgement | undefined {
  const last = seen.exchanges.at(-1);
  const status = last?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
  if (status === 200 || status === 404) return undefined;
  if (seen.discovery.filter === false) return skip('the target does not support filters');
  return status >= 500
    ? fail({ expected: 'an answer to userName eq', actual: answerOf(last) })
    : unjudged(`the look-up by userName was refused: ${answerOf(last)}`);
}

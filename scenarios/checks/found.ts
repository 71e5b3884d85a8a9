import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, isObject, listOf } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, skip, unjudged, warn } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Seen } from '../scenario.ts';
import { answerOf, isSuccess, isTransient } from './answer.ts';
import { sameText } from './person-view.ts';

/** A look-up by userName. `resourceId` absent: any id will do. */
export type Found = Seen & {
  readonly userName: string;
  readonly resourceId?: string;
  readonly discovery: Discovery;
};

type LookUp = Pick<Found, 'exchanges' | 'discovery'>;

/** Exactly one account has this userName, and it is the one that was meant. */
export function judgeFound(found: Found): Judgement {
  return unansweredLookUp(found) ?? asAnnounced(judgeHits(found), found);
}

/** Nobody has this userName. */
export function judgeNotFound(seen: Seen & { readonly discovery: Discovery }, expected: string): Judgement {
  return unansweredLookUp(seen) ?? asAnnounced(judgeNoHits(seen, expected), seen);
}

/** Whether the target took the question and said no, for other reasons than the credential. */
export function isRefusedLookUp({ exchanges, discovery }: LookUp): boolean {
  const status = exchanges.at(-1)?.response?.status ?? 0;
  return discovery.filter !== false && status >= 400 && status < 500 && ![401, 404, 429].includes(status);
}

function judgeHits({ userName, resourceId, resource, hits, exchanges }: Found): Judgement {
  const expected = 'one account with this userName';
  const last = exchanges.at(-1);
  const total = totalOf(last);
  if (hits === 0) {
    const actual = entriesOf(last) > 0 ? 'an entry without an id' : `none: ${answerOf(last)}`;
    return fail({ expected, actual: total === undefined || total === 0 ? actual : `${actual}, totalResults ${total}` });
  }
  if (hits > 1) {
    const same = listOf(last?.response?.body).filter((each) => sameText(attribute(each, 'userName'), userName)).length;
    return fail({
      expected,
      actual:
        same > 1
          ? `${same} accounts with this userName`
          : `${hits} in the answer to userName eq: the filter was not applied`,
    });
  }
  const shown = attribute(resource, 'userName');
  if (shown === undefined) return fail({ expected, actual: 'an account without a userName' });
  if (!sameText(shown, userName)) return fail({ expected, actual: 'another person: the filter was not applied' });
  if (resourceId !== undefined && resource?.id !== resourceId) {
    return fail({ expected: 'the account that was there before', actual: 'another account with another id' });
  }
  if (total === undefined || total === 1) return pass;
  return warn({ expected: 'totalResults 1', actual: `totalResults ${total} and one account`, reason: miscounted });
}

function judgeNoHits({ hits, exchanges }: Seen, expected: string): Judgement {
  const last = exchanges.at(-1);
  const entries = Math.max(hits, entriesOf(last));
  if (entries > 0) return fail({ expected, actual: `${entries} in the answer to userName eq` });
  if (last?.response?.status !== 404 && !isList(last?.response?.body))
    return fail({ expected, actual: `no ListResponse: ${answerOf(last)}` });
  const total = totalOf(last);
  if (total === undefined || total === 0) return pass;
  return warn({ expected: 'totalResults 0', actual: `totalResults ${total} and nobody`, reason: miscounted });
}

const miscounted = 'an identity provider that goes by the count sees something else than one that reads the list';

/** A judgement where the look-up says nothing; 404 in place of an empty list is told by the connection test. */
function unansweredLookUp({ exchanges, discovery }: LookUp): Judgement | undefined {
  const last = exchanges.at(-1);
  const status = last?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
  if (isSuccess(status) || status === 404) return undefined;
  if (discovery.filter === false) return skip('the target does not support filters');
  return status >= 500
    ? fail({ expected: 'an answer to userName eq', actual: answerOf(last) })
    : unjudged(`the look-up by userName was refused: ${answerOf(last)}`);
}

/** Where no filter is announced, a list that was not filtered is honest. RFC 7644 §3.4.2.2 */
const asAnnounced = (judgement: Judgement, { discovery }: LookUp): Judgement =>
  discovery.filter === false && judgement.kind !== 'pass' ? skip('the target does not support filters') : judgement;

/** `Resources` may be absent where nothing matches. RFC 7644 §3.4.2 */
const isList = (body: unknown): boolean =>
  isObject(body) && (Array.isArray(body.Resources) || attribute(body, 'totalResults') === 0);

/** Whatever stands in the list, resources or not. */
function entriesOf(exchange: Exchange | undefined): number {
  const body = exchange?.response?.body;
  return isObject(body) && Array.isArray(body.Resources) ? body.Resources.length : 0;
}

function totalOf(exchange: Exchange | undefined): number | undefined {
  const total = attribute(exchange?.response?.body, 'totalResults');
  return typeof total === 'number' ? total : undefined;
}

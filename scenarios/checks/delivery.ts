import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, refused, skip, unjudged } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Delivery } from '../scenario.ts';
import { answerOf, isSuccess, isTransient } from './answer.ts';
import { quirksOf } from './quirks.ts';
import { unknownAttributes } from './unknown-attributes.ts';

/**
 * Whether an intent was carried out. Not the target's fault: what it may leave out by the RFC and says so, an identity
 * provider's habit that it refuses, a moment at which it cannot answer.
 */
export function judgeDelivery(evidence: Delivery, expected: string): Judgement {
  const { outcome, exchanges, idp, discovery } = evidence;
  const { settlement } = outcome;
  if (settlement.kind === 'done') return pass;
  if (settlement.kind === 'waiting')
    return unjudged(`not sent, because the connection is in error: ${settlement.reason}`);

  const last = exchanges.at(-1);
  if (last?.response === undefined) return unjudged(last === undefined ? settlement.reason : answerOf(last));
  const { status } = last.response;
  if (isTransient(status)) return unjudged(answerOf(last));
  if (settlement.kind === 'refused') return unjudged(`the target refuses the credential: ${answerOf(last)}`);
  if (status === 201 && last.response.text === '') {
    return refused({
      expected,
      actual: `${answerOf(last)} without a body`,
      reason: `the RFC lets a target leave the body of a 201 out, yet ${idp} needs the id in it`,
    });
  }
  if (lacksPatch(last, discovery)) return skip(`the target does not support PATCH, which ${idp} needs for this`);
  if (lacksFilter(last, discovery)) {
    return skip(`the target does not support filters, without which ${idp} finds nobody`);
  }
  if (last.request.method === 'DELETE' && (status === 403 || status === 405 || status === 501)) {
    return refused({
      expected,
      actual: answerOf(last),
      reason: `the RFC lets a target keep what it has, yet ${idp} deletes it`,
    });
  }
  if (isSuccess(status)) return fail({ expected, actual: `${answerOf(last)}, but ${settlement.reason}` });
  if (status >= 500) return fail({ expected, actual: answerOf(last) });

  const reason = status === 400 ? whyRefused(last, evidence) : undefined;
  return reason === undefined
    ? fail({ expected, actual: answerOf(last) })
    : refused({ expected, actual: answerOf(last), reason });
}

/** Whether this is how a target without PATCH answers one: 405 and 501 say it, any refusal does where it is announced. */
export function lacksPatch({ request, response }: Exchange, { patch }: Discovery): boolean {
  if (request.method !== 'PATCH' || response === undefined) return false;
  const { status } = response;
  if (status === 501 || status === 405) return patch !== true;
  return patch === false && (status === 400 || status === 403 || status === 404);
}

/** Where no filter is announced, a refusal and a list that was not filtered are both honest. RFC 7644 §3.4.2.2 */
function lacksFilter({ request, response }: Exchange, { filter }: Discovery): boolean {
  if (filter !== false || request.method !== 'GET' || !/[?&]filter=/.test(request.url)) return false;
  const status = response?.status;
  return status === 200 || status === 400 || status === 403 || status === 501;
}

/** Whose matter a 400 is, where it is not the target's. */
function whyRefused(last: Exchange, { idp, discovery }: Delivery): string | undefined {
  const scimType = attribute(last.response?.body, 'scimType');
  const quirks = scimType === 'uniqueness' || scimType === 'tooMany' ? [] : quirksOf(last.request);
  if (quirks.length > 0) return `the RFC lets a target refuse ${quirks.join(' and ')}, yet ${idp} sends it`;
  const unknown = unknownAttributes(last, discovery);
  if (unknown.length === 0) return undefined;
  return `the target's schema has no ${unknown.join(', ')}: take it out of the attribute mapping of ${idp}`;
}

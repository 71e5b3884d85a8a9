import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, refused, skip, unjudged } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Delivery } from '../scenario.ts';
import { answerOf, isSuccess, isTransient } from './answer.ts';
import { quirksOf } from './quirks.ts';

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
  if (isSuccess(status)) return fail({ expected, actual: `${answerOf(last)}, but ${settlement.reason}` });

  const { method } = last.request;
  if (method === 'PATCH' && (status === 501 || status === 405) && discovery.patch !== true) {
    return skip(`the target does not support PATCH, which ${idp} needs for this`);
  }
  if (discovery.filter === false && isQuery(last) && isRefusedQuery(status)) {
    return skip(`the target does not support filters, without which ${idp} finds nobody`);
  }
  if (status >= 500) return fail({ expected, actual: answerOf(last) });

  const quirks = quirksOf(last.request);
  if (status === 400 && quirks.length > 0) {
    return refused({
      expected,
      actual: answerOf(last),
      reason: `the RFC lets a target refuse ${quirks.join(' and ')}, yet ${idp} sends it`,
    });
  }
  const unknown = status === 400 ? unknownAttributes(last, discovery) : [];
  if (unknown.length > 0) {
    return refused({
      expected,
      actual: answerOf(last),
      reason: `the target's schema has no ${unknown.join(', ')}: take it out of the attribute mapping of ${idp}`,
    });
  }
  return fail({ expected, actual: answerOf(last) });
}

const isQuery = ({ request }: Exchange): boolean => request.method === 'GET' && /[?&]filter=/.test(request.url);

/** RFC 7644 §3.4.2.2 names 400 invalidFilter; 403 and 501 say as much. */
const isRefusedQuery = (status: number): boolean => status === 400 || status === 403 || status === 501;

/** Attributes of a create or replace that the target's own schema does not have. */
function unknownAttributes({ request }: Exchange, { attributes }: Discovery): readonly string[] {
  if (attributes === undefined || !isObject(request.body) || request.method === 'PATCH') return [];
  if (!/\/Users(\/|$)/i.test(request.url.split('?')[0] ?? '')) return [];
  const common = new Set(['schemas', 'id', 'externalid', 'meta']);
  return Object.keys(request.body).filter((name) => {
    const key = name.toLowerCase();
    if (common.has(key)) return false;
    return key.startsWith('urn:')
      ? ![...attributes.keys()].some((known) => known.startsWith(`${key}:`))
      : !attributes.has(key);
  });
}

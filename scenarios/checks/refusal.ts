import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { fail, type Judgement, pass, type Sources, unjudged, warn } from '../check.ts';
import { answerOf, isPage, isSuccess, isTransient } from './answer.ts';

/** Requests that a target must not let in. */
export type Refusal = Sources & { readonly exchanges: readonly Exchange[] };

/** 401 passes; another refusal keeps strangers out too, though the identity provider tells its administrator something else. */
export function judgeRefusal({ exchanges }: Refusal, expected: string): Judgement {
  const letIn = exchanges.find((exchange) => isSuccess(exchange.response?.status) && !isPage(exchange.response));
  if (letIn !== undefined) return fail({ expected, actual: answerOf(letIn) });
  // A throttled request says nothing; the others do.
  const answered = exchanges.filter(({ response }) => response !== undefined && !isTransient(response.status));
  if (exchanges.length > 0 && answered.length === 0) return unjudged(answerOf(exchanges[0]));
  const broken = answered.find(
    ({ response }) => response !== undefined && response.status >= 500 && response.status !== 501,
  );
  if (broken !== undefined) return fail({ expected, actual: answerOf(broken) });
  const telling = answered.filter((exchange) => !isUnknownMethod(exchange));
  const other = (telling.length > 0 ? telling : answered).find(({ response }) => response?.status !== 401);
  if (other === undefined) return exchanges.length > 0 ? pass : unjudged('no request was sent');
  return warn({
    expected,
    actual: answerOf(other),
    reason: 'refused, but not with the status that says why (RFC 6750 §3.1)',
  });
}

/** A target that has no such method may say so before it looks at the credential. */
const isUnknownMethod = ({ request, response }: Exchange): boolean =>
  request.method !== 'GET' && request.method !== 'POST' && [404, 405, 501].includes(response?.status ?? 0);

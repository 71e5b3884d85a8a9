import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { fail, type Judgement, pass, unjudged } from '../check.ts';
import { answerOf, isSuccess, isTransient } from './answer.ts';

/** An unusual request is taken, or refused in a way that its sender understands: neither is wrong. */
export function judgeTolerated(asked: Exchange, expected = 'it is taken, or refused with 400'): Judgement {
  const status = asked.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
  if (status === 401) return unjudged(`the credential is refused: ${answerOf(asked)}`);
  return isSuccess(status) || status === 400 || status === 409 ? pass : fail({ expected, actual: answerOf(asked) });
}

import { fail, type Judgement } from '../check.ts';
import type { Delivery } from '../scenario.ts';
import { answerOf } from './answer.ts';
import { judgeDelivery } from './delivery.ts';

/** With a token that the target has just issued: where it is refused, that is no mistake of the configuration. */
export function judgeFreshToken(evidence: Delivery, expected: string): Judgement {
  return evidence.outcome.settlement.kind === 'refused'
    ? fail({ expected, actual: answerOf(evidence.exchanges.at(-1)) })
    : judgeDelivery(evidence, expected);
}

import { type Check, type CheckFacts, defineCheck, type Judgement, refused, skip } from '../../check.ts';
import { answerOf } from '../answer.ts';
import { unknownAttributes } from '../unknown-attributes.ts';
import { barredWrite, judgeWritten, type Write } from '../write.ts';

/**
 * What Entra ID sends is taken, and shows. `lawful`: why a refusal is right by the RFC; it is a warning then, whatever
 * the RFC says of the outcome.
 */
export const sentCheck = (facts: CheckFacts, lawful: string): Check<Write> =>
  defineCheck({ ...facts, judge: (evidence) => judgeSent(evidence, lawful) });

export function judgeSent(evidence: Write, lawful: string): Judgement {
  const barred = barredWrite(evidence);
  if (barred !== undefined) return barred;
  const { write, discovery } = evidence;
  const status = write?.response?.status ?? 0;
  if (write === undefined || status < 400 || (status >= 500 && status !== 501)) return judgeWritten(evidence);
  const unknown = status === 400 ? unknownAttributes(write, discovery) : [];
  if (unknown.length > 0) return skip(`the target's schema has no ${unknown.join(', ')}`);
  return refused({ expected: 'the write is taken', actual: answerOf(write), reason: lawful });
}

import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { listOf } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, type Sources, skip, unjudged } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import { answerOf, isTransient } from './answer.ts';

/** A filter on displayName that only this group of the run matches; `id` undefined: no group does. */
export type GroupAsked = Sources & {
  readonly asked: Exchange;
  readonly id: string | undefined;
  readonly discovery: Discovery;
};

/** Exactly that group is in the answer. */
export function judgeGroupFound({ asked, id, discovery }: GroupAsked): Judgement {
  const { response } = asked;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(asked));
  if (response.status === 401) return unjudged(`the credential is refused: ${answerOf(asked)}`);
  if (discovery.filter === false) return skip('the target does not support filters');
  const expected = id === undefined ? '200 and no group' : 'the group, and no other';
  if (response.status !== 200) return fail({ expected, actual: answerOf(asked) });
  const ids = listOf(response.body).map((each) => each.id);
  const foreign = ids.filter((each) => each !== id).length;
  if (foreign > 0) return fail({ expected, actual: `${foreign} groups besides: the filter was not applied` });
  return id === undefined || ids.includes(id) ? pass : fail({ expected, actual: 'no group' });
}

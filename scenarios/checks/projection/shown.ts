import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isResource, isUnassigned, listOf, type Resource } from '../../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

/** Answers that show a part of a person; `whole` is the person without any such wish. */
export type Shown = Sources & {
  readonly exchanges: readonly Exchange[];
  readonly whole: Resource;
  readonly discovery: Discovery;
};

/** Judges the person in each answer; a wish that is refused is none that was granted. */
export function judgeShown({ exchanges, discovery }: Shown, judge: (shown: Resource) => Judgement): Judgement {
  let worst: Judgement = exchanges.length === 0 ? unjudged('no request was sent') : pass;
  for (const exchange of exchanges) {
    const { response } = exchange;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
    const isList = exchange.request.url.includes('filter=');
    if (isList && response.status !== 200 && discovery.filter === false)
      return skip('the target does not support filters');
    if (response.status === 201 && response.body === undefined)
      return skip('the target answers a create without a body, as it may');
    const shown = isResource(response.body) ? response.body : listOf(response.body)[0];
    const judgement =
      isSuccess(response.status) && shown !== undefined
        ? judge(shown)
        : fail({ expected: 'the person, with an id', actual: answerOf(exchange) });
    if (judgement.kind === 'fail') return judgement;
    if (judgement.kind !== 'pass') worst = judgement;
  }
  return worst;
}

/** Attributes that the whole person has and that no schema returns always: what may be left out, and is then to be. */
export const optionalOf = ({ whole, discovery }: Pick<Shown, 'whole' | 'discovery'>): readonly string[] =>
  ['name', 'emails', 'displayName', 'externalId', 'title', 'active'].filter(
    (name) =>
      !isUnassigned(attribute(whole, name)) && discovery.attributes?.get(name.toLowerCase())?.returned !== 'always',
  );

export const shows = (shown: Resource, ...path: readonly string[]): boolean => !isUnassigned(attribute(shown, ...path));

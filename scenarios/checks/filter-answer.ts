import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, listOf } from '../../target-adapter/scim/resource.ts';
import {
  type Check,
  type CheckFacts,
  fail,
  type Judgement,
  pass,
  refused,
  type Sources,
  skip,
  unjudged,
} from '../check.ts';
import type { Discovery } from '../discovery.ts';
import { answerOf, isTransient } from './answer.ts';

/** A filter that only people of the run can match, the ids that it must find, and the answer. */
export type Question = { readonly filter: string; readonly finds: readonly string[]; readonly exchange: Exchange };

/** `missing`: why there is nothing to ask about on this target. */
export type Answers = Sources & {
  readonly questions: readonly Question[];
  readonly discovery: Discovery;
  readonly missing?: string;
};

export const answersTo = (
  discovery: Discovery,
  questions: readonly Question[],
  missing = 'the target keeps no such value',
): Answers => ({ questions, discovery, exchanges: questions.map(({ exchange }) => exchange), missing });

/** What an honest refusal of the filter is: `fail` where nothing more was asked than what every filter has. */
export type OnRefusal = 'pass' | 'warn' | 'skip' | 'fail';

/** A check that each filter finds exactly whom it should. */
export const filterCheck = (facts: CheckFacts, onRefusal: OnRefusal = 'warn'): Check<Answers> => ({
  ...facts,
  judge({ questions, discovery, missing }) {
    if (questions.length === 0) return skip(missing ?? 'no request was sent');
    let worst: Judgement = pass;
    for (const question of questions) {
      const judgement = judgeQuestion(question, discovery, onRefusal);
      if (judgement.kind !== 'pass' && judgement.kind !== 'warn') return judgement;
      if (judgement.kind === 'warn') worst = judgement;
    }
    return worst;
  },
});

function judgeQuestion(
  { filter, finds, exchange }: Question,
  { filter: isSupported }: Discovery,
  onRefusal: OnRefusal,
): Judgement {
  const { response } = exchange;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
  const expected = `${counted(finds.length)} found by ${filter}`;
  if (response.status === 200)
    return judgeList(
      {
        ids: listOf(response.body).map(({ id }) => id),
        total: attribute(response.body, 'totalResults'),
      },
      finds,
      expected,
    );
  if (isSupported === false) return skip('the target does not support filters');
  const found = { expected, actual: answerOf(exchange) };
  if (![400, 403, 422, 501].includes(response.status)) return fail(found);
  switch (onRefusal) {
    case 'pass':
      return pass;
    case 'warn':
      return refused({ ...found, reason: 'whoever asks is told that there is no answer' });
    case 'skip':
      return skip(`the target takes no such filter: ${answerOf(exchange)}`);
    case 'fail':
      return fail(found);
  }
}

/** A target may put fewer on a page than it found: then the total has to be right. RFC 7644 §3.4.2.4 */
function judgeList({ ids, total }: Listed, finds: readonly string[], expected: string): Judgement {
  const lacking = finds.filter((id) => !ids.includes(id)).length;
  const foreign = ids.filter((id) => !finds.includes(id)).length;
  const isCut = ids.length > 0 && total === finds.length;
  if (lacking > 0 && !isCut)
    return fail({ expected, actual: ids.length === 0 ? 'nobody' : `${lacking} of them missing` });
  if (foreign > 0) return fail({ expected, actual: `${counted(foreign)} besides whom the filter does not match` });
  return pass;
}

type Listed = { readonly ids: readonly string[]; readonly total: unknown };

const counted = (count: number): string => (count === 0 ? 'nobody' : count === 1 ? 'one person' : `${count} people`);

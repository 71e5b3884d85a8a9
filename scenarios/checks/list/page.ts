import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import type { Judgement, Sources } from '../../check.ts';
import { fail, pass, skip, unjudged } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { answerOf, isTransient } from '../answer.ts';

/** Pages of a list that people of the run alone can be in. */
export type Pages = Sources & {
  readonly exchanges: readonly Exchange[];
  /** Ids of everybody who matches. */
  readonly ids: readonly string[];
  readonly discovery: Discovery;
};

/** One page as it was answered. */
export type Page = { readonly ids: readonly string[]; readonly total: unknown; readonly answered: string };

/** Judges the pages that were answered with 200; what else came is told first. */
export function judgePages(
  { exchanges, discovery }: Pick<Pages, 'exchanges' | 'discovery'>,
  judge: (pages: readonly Page[]) => Judgement,
): Judgement {
  if (exchanges.length === 0) return unjudged('no request was sent');
  const pages: Page[] = [];
  for (const exchange of exchanges) {
    const { response } = exchange;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
    if (response.status !== 200) {
      if (discovery.filter === false) return skip('the target does not support filters');
      return fail({ expected: '200 with a page', actual: answerOf(exchange) });
    }
    pages.push({
      ids: listOf(response.body).map(({ id }) => id),
      total: attribute(response.body, 'totalResults'),
      answered: answerOf(exchange),
    });
  }
  return judge(pages);
}

/** Pass, or the first page that is not as it should be. */
export function eachPage(
  pages: readonly Page[],
  { expected, isRight, shows }: { expected: string; isRight(page: Page): boolean; shows(page: Page): string },
): Judgement {
  const wrong = pages.find((page) => !isRight(page));
  return wrong === undefined ? pass : fail({ expected, actual: shows(wrong) });
}

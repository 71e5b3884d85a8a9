import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, listOf } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
  type CheckFacts,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';
import { worstOf } from '../worst.ts';

/** Pages of all people or groups, as they were asked for. */
type Pages = Sources & {
  readonly pages: readonly { readonly startIndex: number; readonly exchange: Exchange }[];
  readonly count: number;
  /** So many there are at the least. */
  readonly total: number;
  readonly lacks?: string;
};

/**
 * Others may come and go in the meantime, so pages that share somebody only warn. A page may be shorter than asked for.
 * RFC 7644 §3.4.2.4
 */
const pagesCheck = (facts: Pick<CheckFacts, 'id' | 'title'>): Check<Pages> =>
  defineCheck({
    ...facts,
    requirements: ['ENTRA-33', 'RFC7644-3.4.2-06', 'RFC7644-3.4.2.4-03'],
    hint: 'Send startIndex as it was asked for, and no more resources than count.',
    breaks: 'Microsoft’s validation for the gallery fails, and an import never ends or leaves some out.',
    judge({ pages, count, total, lacks }) {
      if (lacks !== undefined) return skip(lacks);
      if (pages.length === 0) return unjudged('no request was sent');
      return worstOf([...pages.map((page) => judgePage(page, count, total)), judgeOverlap(pages)]);
    },
  });

export const entraPages = pagesCheck({
  id: 'entra/pages',
  title: 'Of at least 11 people the pages from 1, 6 and 11 say where they begin',
});

export const entraGroupPages = pagesCheck({
  id: 'entra/group-pages',
  title: 'Of at least 11 groups the pages from 1, 6 and 11 say where they begin',
});

function judgePage({ startIndex, exchange }: Pages['pages'][number], count: number, total: number): Judgement {
  const { response } = exchange;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
  const expected = `200 with startIndex ${startIndex} and 1 to ${count} resources`;
  if (response.status !== 200) return fail({ expected, actual: answerOf(exchange) });
  const told = attribute(response.body, 'startIndex');
  const found = listOf(response.body).length;
  if (told !== startIndex) return fail({ expected, actual: `startIndex ${told ?? 'absent'}` });
  if (found > count) return fail({ expected, actual: `${found} resources` });
  if (found > 0 || startIndex > total) return pass;
  return warn({ expected, actual: 'none', reason: 'those that were created may not be listed yet' });
}

function judgeOverlap(pages: Pages['pages']): Judgement {
  const ids = pages.flatMap(({ exchange }) => listOf(exchange.response?.body).map(({ id }) => id));
  const twice = ids.length - new Set(ids).size;
  if (twice === 0) return pass;
  return warn({
    expected: 'none on two pages',
    actual: `${twice} of them twice`,
    reason: 'others may have come and gone between the pages',
  });
}

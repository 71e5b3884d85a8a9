import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { listOf } from '../../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, type Sources, skip, unjudged, warn } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';
import { worstOf } from '../worst.ts';

/** Whom a list is to name, in this order, each with what it is sorted by; undefined: it has no value. */
export type SortedList = {
  /** One, or pages that follow each other. */
  readonly pages: readonly Exchange[];
  readonly order: readonly { readonly id: string; readonly value: string | undefined }[];
};

export type Sorted = Sources & {
  readonly lists: readonly SortedList[];
  /** Why nothing was asked. */
  readonly lacks?: string;
};

/** `tolerated`: why another order is only a warning. */
export function judgeSorted({ lists, lacks }: Sorted, tolerated?: string): Judgement {
  if (lacks !== undefined) return skip(lacks);
  return worstOf(lists.map((list) => judgeList(list, tolerated)));
}

/** Others in the list are passed over. */
function judgeList({ pages, order }: SortedList, tolerated: string | undefined): Judgement {
  const named = new Map(order.map(({ id, value }) => [id, value ?? 'who has none']));
  const listed: string[] = [];
  for (const page of pages) {
    const { response } = page;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(page));
    if (response.status !== 200) return fail({ expected: '200 with the sorted list', actual: answerOf(page) });
    listed.push(...listOf(response.body).flatMap(({ id }) => named.get(id) ?? []));
  }
  const expected = [...named.values()].join(', ');
  const actual = listed.join(', ');
  if (actual === expected) return pass;
  const found = { expected, actual: actual === '' ? 'nobody' : actual };
  const isOnlyOrder = listed.length === named.size;
  return tolerated === undefined || !isOnlyOrder ? fail(found) : warn({ ...found, reason: tolerated });
}

import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, listOf } from '../../../target-adapter/scim/resource.ts';
import { fail, type Judgement, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

/** Pages by cursor of a list that people of the run alone can be in, from the first one on. RFC 9865 §2 */
export type Walk = Sources & {
  readonly exchanges: readonly Exchange[];
  /** Ids of everybody who matches. */
  readonly ids: readonly string[];
  /** Why nothing was asked. */
  readonly lacks?: string;
};

/** One page as it was answered. */
export type CursorPage = {
  readonly ids: readonly string[];
  /** `nextCursor` as it came; undefined: absent. */
  readonly next: unknown;
  readonly previous: unknown;
  readonly body: unknown;
};

/** Judges the pages where each was answered with 200; what else came is told first. */
export function judgeWalk({ exchanges, lacks }: Walk, judge: (pages: readonly CursorPage[]) => Judgement): Judgement {
  if (lacks !== undefined) return skip(lacks);
  if (exchanges.length === 0) return unjudged('no request was sent');
  const pages: CursorPage[] = [];
  for (const exchange of exchanges) {
    const { response } = exchange;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
    if (response.status !== 200) return fail({ expected: '200 with a page', actual: answerOf(exchange) });
    pages.push(pageIn(response.body));
  }
  return judge(pages);
}

const pageIn = (body: unknown): CursorPage => ({
  ids: listOf(body).map(({ id }) => id),
  next: givenIn(body, 'nextCursor'),
  previous: givenIn(body, 'previousCursor'),
  body,
});

/** As it came: a null too. */
function givenIn(body: unknown, name: string): unknown {
  if (!isObject(body)) return undefined;
  const found = Object.entries(body).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return found?.[1];
}

export const isCursor = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The cursor that leads on from a page; undefined: it is the last one. */
export function nextCursorOf(exchange: Exchange | undefined): string | undefined {
  const next = attribute(exchange?.response?.body, 'nextCursor');
  return isCursor(next) ? next : undefined;
}

/** The same of the way back. */
export function previousCursorOf(exchange: Exchange | undefined): string | undefined {
  const previous = attribute(exchange?.response?.body, 'previousCursor');
  return isCursor(previous) ? previous : undefined;
}

/** `“abc”`, `null`, or `no nextCursor`. */
export const told = (name: string, value: unknown): string =>
  value === undefined ? `no ${name}` : `${name} ${JSON.stringify(value)}`;

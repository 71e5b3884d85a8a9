import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { type Judgement, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';

/** A bulk job with its answer; `exchanges` holds it first, and then the looks at what became of it. */
export type Job = Sources & {
  readonly exchanges: readonly Exchange[];
  /** What each operation must come to, in the order in which they were sent. */
  readonly expected: readonly Expected[];
  /** Why nothing was sent. */
  readonly lacks?: string;
};

export type Expected = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly bulkId?: string;
  readonly outcome: 'done' | 'refused';
};

/** One operation with its result; absent: the answer has none for it. */
export type Operated = { readonly expected: Expected; readonly result?: JsonObject };

/** Judges the results of a job that was carried out; `bulk/answer` tells of one that was not. */
export function judgeResults(job: Job, judge: (operated: readonly Operated[]) => Judgement): Judgement {
  const { exchanges, expected, lacks } = job;
  if (lacks !== undefined) return skip(lacks);
  const [asked] = exchanges;
  const status = asked?.response?.status;
  if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
  const results = resultsIn(asked);
  if (results === undefined) return skip(`the job was not carried out: ${answerOf(asked)}`);
  return judge(
    expected.map((each, at) => {
      const named = each.bulkId === undefined ? undefined : results.find(({ bulkId }) => bulkId === each.bulkId);
      const result = named ?? results[at];
      return { expected: each, ...(result === undefined ? {} : { result }) };
    }),
  );
}

/** undefined: no list of results. */
export function resultsIn(asked: Exchange | undefined): readonly JsonObject[] | undefined {
  const listed = attribute(asked?.response?.body, 'Operations');
  return asked?.response?.status === 200 && Array.isArray(listed) ? listed.filter(isObject) : undefined;
}

/** The status of a result: a text; a number, or an object with `code`, as the RFC’s prose has it. Erratum 7916 */
export function statusOf(result: JsonObject | undefined): { readonly status?: number; readonly isText: boolean } {
  const given = result?.status;
  const code = isObject(given) ? given.code : given;
  const status = Number(code);
  return { isText: typeof given === 'string', ...(Number.isInteger(status) && code !== '' ? { status } : {}) };
}

/** `POST q1` */
export const nameOf = ({ method, bulkId }: Expected): string => (bulkId === undefined ? method : `${method} ${bulkId}`);

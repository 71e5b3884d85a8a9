import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
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
import { judgeStatus } from '../expectation.ts';
import { worstOf } from '../worst.ts';

/** A job beyond a limit. */
type Beyond = Sources & {
  readonly exchanges: readonly Exchange[];
  /** The limit as it is announced. */
  readonly limit: number;
  /** Why nothing was sent. */
  readonly lacks?: string;
};

/** RFC 7644 §3.7.4 */
export const bulkTooMany: Check<Beyond> = defineCheck({
  id: 'bulk/too-many',
  title: 'A job of more operations than maxOperations is refused with 413',
  requirements: ['RFC7644-3.7.4-02'],
  hint: 'Count the operations before the first is carried out, and answer 413.',
  breaks: 'A job is cut off in the middle, and nobody knows where.',
  judge: (beyond) => judgeBeyond(beyond, 'maxOperations'),
});

/** RFC 7644 §3.7.4. A connection that ends is how many servers refuse what is too large. RFC 9110 §15.5.14 */
export const bulkTooLarge: Check<Beyond> = defineCheck({
  id: 'bulk/too-large',
  title: 'A job of more bytes than maxPayloadSize is refused with 413',
  requirements: ['RFC7644-3.7.4-03'],
  hint: 'Compare the length of the body with maxPayloadSize, and answer 413.',
  breaks: 'Clients that keep to the announced size are cut off, or others fill the memory.',
  judge: (beyond) => judgeBeyond(beyond, 'maxPayloadSize'),
});

/** What a gateway answers is not the target’s own. RFC 7644 §3.7.4 */
export const bulkLimitTold: Check<
  Sources & { readonly exchanges: readonly Exchange[]; readonly limits: readonly number[] }
> = defineCheck({
  id: 'bulk/limit-told',
  title: 'The refusal of a job that is too large says which limit it is beyond',
  requirements: ['RFC7644-3.7.4-04'],
  hint: 'Name maxOperations or maxPayloadSize, and its value, in detail.',
  breaks: 'Clients do not know how small to make the next job.',
  judge({ exchanges, limits }) {
    const refusals = exchanges.flatMap((exchange, at) => {
      const { response } = exchange;
      return response?.status === 413 ? [{ exchange, body: response.body, limit: limits[at] ?? 0 }] : [];
    });
    if (refusals.length === 0) return skip('no job was refused with 413');
    return worstOf(
      refusals.map(({ exchange, body, limit }): Judgement => {
        const detail = attribute(body, 'detail');
        const found = { expected: `the limit of ${limit} in detail`, actual: answerOf(exchange) };
        if (typeof detail !== 'string' || detail.trim() === '')
          return body === undefined ? warn({ ...found, reason: 'a gateway may have refused it' }) : fail(found);
        return /max\w*(operations|payload)|operation|payload|size|large|bytes/i.test(detail) ||
          detail.includes(String(limit))
          ? pass
          : warn({ ...found, reason: 'it is explained, though no limit is named' });
      }),
    );
  },
});

function judgeBeyond({ exchanges: [asked], limit, lacks }: Beyond, name: string): Judgement {
  if (lacks !== undefined) return skip(lacks);
  const expected = `413 beyond ${name} ${limit}`;
  const status = asked?.response?.status;
  if (asked?.failure !== undefined)
    return warn({ expected, actual: answerOf(asked), reason: 'many servers refuse what is too large in this way' });
  if (status === undefined || isTransient(status)) return unjudged(answerOf(asked));
  return judgeStatus(asked, {
    expected,
    passes: (each) => each === 413,
    tolerates: (each) => each >= 400 && each < 500,
    reason: 'it is refused, but not with the status that says why',
  });
}

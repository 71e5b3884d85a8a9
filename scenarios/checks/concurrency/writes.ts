import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, unjudged, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeStatus } from '../expectation.ts';
import { worstOf } from '../worst.ts';

/**
 * RFC 7644 §3.3, RFC 7643 §4.1.1. `exchanges`: the creates that were sent at the same time, then the look for who is there.
 * None may win where the target asks for patience.
 */
export const oneWinner: Check<Seen & { readonly creates: number }> = defineCheck({
  id: 'concurrency/one-winner',
  title: 'Of two creates of one userName at the same time exactly one wins',
  requirements: ['RFC7643-4.1.1-02', 'RFC7644-3.3-09', 'RFC7644-3.3-14'],
  hint: 'Let the database keep userName unique, and answer its refusal with 409 uniqueness.',
  breaks: 'One person has two accounts, and identity providers find both from then on.',
  judge({ exchanges, creates, hits }) {
    const sent = exchanges.slice(0, creates);
    const won = sent.filter(({ response }) => isSuccess(response?.status));
    const expected = 'one 201, one 409';
    if (won.length > 1 || hits > 1) return fail({ expected, actual: `${won.length} created, ${hits} found` });
    if (sent.some(({ response }) => response === undefined || isTransient(response.status)))
      return unjudged(answerOf(sent.find(({ response }) => !isSuccess(response?.status))));
    if (won.length === 0) return fail({ expected, actual: sent.map(answerOf).join(', ') });
    const refusals = sent.filter((exchange) => !won.includes(exchange));
    return worstOf(refusals.map((exchange) => judgeLoser(exchange, expected)));
  },
});

const judgeLoser = (exchange: Parameters<typeof judgeStatus>[0], expected: string): Judgement =>
  judgeStatus(exchange, {
    expected,
    passes: (status) => status === 409,
    tolerates: (status) => status >= 400 && status < 500,
    reason: 'refused, but not with the status that says why',
  });

/**
 * RFC 7644 §3.5.2: a PATCH changes what it names. `exchanges`: the changes that were sent at the same time, then the look.
 * One that was refused need not arrive.
 */
export const noLostUpdate: Check<Seen & { readonly changes: readonly (readonly [path: string, value: string])[] }> =
  defineCheck({
    id: 'concurrency/no-lost-update',
    title: 'Of two changes to different attributes at the same time none is lost',
    requirements: ['RFC7644-3.5.2-25'],
    hint: 'Write what the operations name and nothing else, or lock the resource from reading to writing.',
    breaks: 'A change that was confirmed is gone, and no identity provider sends it again.',
    judge({ exchanges, changes, resource }) {
      if (resource === undefined) return unjudged(answerOf(exchanges.at(-1)));
      const answers = changes.map((change, index) => ({ change, exchange: exchanges[index] }));
      const lost = answers.find(
        ({ change: [path, value], exchange }) =>
          isSuccess(exchange?.response?.status) && attribute(resource, ...path.split('.')) !== value,
      );
      if (lost !== undefined) {
        const [path, value] = lost.change;
        return fail({ expected: `${path} “${value}”`, actual: `“${String(attribute(resource, ...path.split('.')))}”` });
      }
      const refused = answers.find(({ exchange }) => !isSuccess(exchange?.response?.status));
      if (refused === undefined) return pass;
      const status = refused.exchange?.response?.status ?? 0;
      return status === 409 || status === 412
        ? warn({
            expected: 'both taken',
            actual: answerOf(refused.exchange),
            reason: 'whoever is refused may try again',
          })
        : unjudged(answerOf(refused.exchange));
    },
  });

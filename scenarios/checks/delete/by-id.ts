import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  refused,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';

type One = Sources & { readonly exchanges: readonly Exchange[] };

/** RFC 7644 §3.6; the status of a success is judged by another check. */
export const deleteTaken: Check<One> = defineCheck({
  id: 'delete/taken',
  title: 'A DELETE of a person is taken',
  requirements: ['RFC7644-3.6-01', 'ENTRA-17', 'OL-05'],
  hint: 'Answer DELETE with 204.',
  breaks: 'People who left keep their accounts.',
  judge({ exchanges }) {
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    if (status === 401) return unjudged(`the credential is refused: ${answerOf(last)}`);
    if (isSuccess(status)) return pass;
    const found = { expected: '204', actual: answerOf(last) };
    return [403, 405, 501].includes(status)
      ? refused({ ...found, reason: 'the RFC lets a target keep what it has' })
      : fail(found);
  },
});

export const deleteEmpty: Check<One> = defineCheck({
  id: 'delete/no-body',
  title: 'The answer to a DELETE has no body',
  requirements: ['RFC7644-3.6-01'],
  hint: 'Send 204 without a body.',
  breaks: 'Clients that reuse the connection read the body as the next answer.',
  judge({ exchanges }) {
    const last = exchanges.at(-1);
    if (last?.response === undefined || !isSuccess(last.response.status)) return skip('nobody was deleted');
    return last.response.text === ''
      ? pass
      : warn({ expected: '204 without a body', actual: `${answerOf(last)} with one`, reason: 'clients pass over it' });
  },
});

/** 404 to each; 410 is the same in other words. RFC 7644 §3.6 */
export const goneAgain: Check<One> = defineCheck({
  id: 'delete/gone-again',
  title: 'A deleted person is gone for a read and for a second DELETE',
  requirements: ['RFC7644-3.6-02', 'RFC7644-3.6-07', 'ENTRA-17'],
  hint: 'Answer 404 to each request for the id of a deleted person, whatever is kept inside.',
  breaks: 'The identity provider takes an account that is gone for one that it still has to care for.',
  judge({ exchanges }) {
    const judged = exchanges.map((exchange) => judgeGone(goneIn(exchange)));
    const order: readonly Judgement['kind'][] = ['fail', 'error', 'warn'];
    const worst = order.flatMap((kind) => judged.filter((one) => one.kind === kind));
    return worst[0] ?? (judged.length > 0 ? pass : unjudged('no request was sent'));
  },
});

const goneIn = (exchange: Exchange): Seen => ({
  hits: 0,
  exchanges: [exchange],
  ...(exchange.response === undefined ? {} : { status: exchange.response.status }),
});

/** What the target declares about people who were deleted is judged elsewhere. RFC 7644 §3.6, RFC 7643 §3.1 */
export const createdAgain: Check<One> = defineCheck({
  id: 'delete/created-again',
  title: 'The userName of a deleted person is free again',
  requirements: ['RFC7644-3.6-05', 'ENTRA-39'],
  hint: 'Leave deleted accounts out when a create is checked for conflicts.',
  breaks: 'Whoever comes back cannot be created again.',
  judge({ exchanges }) {
    const last = exchanges.at(-1);
    const status = last?.response?.status;
    if (status === undefined || isTransient(status)) return unjudged(answerOf(last));
    return isSuccess(status) ? pass : fail({ expected: '201', actual: answerOf(last) });
  },
});

/** Revival of the same person is arguable: a warning. */
export const idNotReused: Check<One & { readonly id: string }> = defineCheck({
  id: 'delete/id-not-reused',
  title: 'The id of a deleted person is not given out again',
  requirements: ['RFC7644-3.6-06'],
  hint: 'Give every new resource an id that none ever had.',
  breaks: 'A link to the old account leads to the new one.',
  judge({ exchanges, id }) {
    const last = exchanges.at(-1);
    if (last?.response === undefined || !isSuccess(last.response.status)) return skip('nobody was created again');
    return attribute(last.response.body, 'id') === id
      ? fail({ expected: 'another id', actual: `the old id ${id}` })
      : pass;
  },
});

import { fail, pass } from '../check.ts';
import { answerOf, isTransient } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** 501 says that something is not supported; 502 to 504 that now is a bad time. RFC 7644 §3.12 */
export const noServerError = defineObserver({
  id: 'always/no-server-error',
  title: 'No request is answered with an internal error',
  requirements: ['RFC7644-3.12-16'],
  hint: 'Answer what is wrong with a request with 400 and its reason; see the log of the target for this one.',
  breaks: 'Identity providers try again and again, and then stop all provisioning.',
  when: ({ response }) => !isTransient(response.status),
  judge(exchange) {
    const { status } = exchange.response;
    if (status < 500 || status === 501) return pass;
    return fail({ expected: 'success, or a refusal with 4xx', actual: answerOf(exchange) });
  },
});

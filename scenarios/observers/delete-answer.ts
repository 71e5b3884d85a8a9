import { pass, warn } from '../check.ts';
import { answerOf, isPage, isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** Of people and groups alike; another success is common, and no identity provider minds. RFC 7644 §3.6 */
export const deleteAnswer = defineObserver({
  id: 'always/delete-answer',
  title: 'Every successful DELETE answers 204',
  requirements: ['RFC7644-3.6-01', 'ENTRA-17'],
  hint: 'Answer DELETE with 204 No Content, for groups too.',
  breaks: 'Clients that follow the RFC take another answer for a deletion that is yet to come.',
  when: ({ request, response }) => request.method === 'DELETE' && isSuccess(response.status) && !isPage(response),
  judge(exchange) {
    if (exchange.response.status === 204) return pass;
    const reason = 'common, and no identity provider minds';
    return warn({ expected: '204 No Content', actual: answerOf(exchange), reason });
  },
});

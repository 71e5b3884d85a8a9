import { isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { answerOf, isPage, isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** 202 lies outside the RFC; a page is told by its content type. RFC 7644 §3.5.2 */
export const patchAnswer = defineObserver({
  id: 'always/patch-answer',
  title: 'A PATCH answers 200 with the resource, or 204',
  requirements: ['RFC7644-3.5.2-17', 'ENTRA-27'],
  hint: 'Answer 200 with the whole resource, or 204 with nothing.',
  breaks: 'Clients take what they find in the answer for the new state of the person.',
  when: ({ request, response }) =>
    request.method === 'PATCH' && isSuccess(response.status) && response.status !== 202 && !isPage(response),
  judge(exchange) {
    const { status, body } = exchange.response;
    if (status === 204 || (status === 200 && isObject(body))) return pass;
    const actual = status === 200 ? `${answerOf(exchange)}, without the resource` : answerOf(exchange);
    return fail({ expected: '200 with the resource, or 204', actual });
  },
});

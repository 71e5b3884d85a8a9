import { isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { answerOf, isPage, isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** 204 tells as much; 201 is another matter, since PUT creates nothing, and 202 lies outside the RFC. RFC 7644 §3.5.1 */
export const putAnswer = defineObserver({
  id: 'always/put-answer',
  title: 'A PUT answers 200 with the resource',
  requirements: ['RFC7644-3.5.1-10'],
  hint: 'Answer 200 with the whole resource as it is stored now.',
  breaks: 'Clients cannot see what the target made of the values that they sent.',
  when: ({ request, response }) =>
    request.method === 'PUT' && isSuccess(response.status) && response.status !== 202 && !isPage(response),
  judge(exchange) {
    const { status, body } = exchange.response;
    if (status === 200 && isObject(body)) return pass;
    const expected = '200 with the resource';
    if (status === 204)
      return warn({ expected, actual: answerOf(exchange), reason: 'common, and a GET shows the state' });
    const actual = status === 200 ? `${answerOf(exchange)}, without the resource` : answerOf(exchange);
    return fail({ expected, actual });
  },
});

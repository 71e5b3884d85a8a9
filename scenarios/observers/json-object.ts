import { isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { isPage, isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';
import { inKind } from './evidence/values.ts';

/** HTML is told by its content type, and what follows a DELETE is not read by anybody. RFC 7644 §3.2, §3.8 */
export const jsonObject = defineObserver({
  id: 'always/json-object',
  title: 'The body of an answer is one JSON object',
  requirements: ['RFC7644-3.2-05'],
  hint: 'Answer with one JSON object, lists in a ListResponse, and nothing before or after it.',
  breaks: 'Clients cannot read the answer at all.',
  when: ({ request, response }) =>
    isSuccess(response.status) &&
    !['DELETE', 'HEAD', 'OPTIONS'].includes(request.method) &&
    response.text.trim() !== '' &&
    response.undecoded === undefined &&
    !isPage(response),
  judge({ response: { body } }) {
    if (isObject(body)) return pass;
    const actual = body === undefined ? 'a body that is no JSON' : `the body is ${inKind(body)}`;
    return fail({ expected: 'one JSON object', actual });
  },
});

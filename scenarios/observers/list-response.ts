import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { isListAnswer } from './evidence/list-answer.ts';
import { isListResponse } from './evidence/shown.ts';

/** Members beside the RFC’s own are tolerated. RFC 7644 §3.1, §3.4.2 */
export const listResponse = defineObserver({
  id: 'always/list-response',
  title: 'A list says that it is a ListResponse',
  requirements: ['RFC7644-3.4.2-03', 'RFC7644-3.1-01'],
  hint: 'Answer every query with schemas ["urn:ietf:params:scim:api:messages:2.0:ListResponse"].',
  breaks: 'Clients that tell messages by their schema cannot read the list.',
  when: isListAnswer,
  judge: ({ response }) =>
    isListResponse(response.body)
      ? pass
      : fail({
          expected: 'schemas with “urn:ietf:params:scim:api:messages:2.0:ListResponse”',
          actual: 'no such schema',
        }),
});

import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { inKind } from './evidence/values.ts';

/** Its absence is no fault. RFC 7644 §3.12 */
export const errorDetail = defineObserver({
  id: 'always/error-detail',
  title: 'The detail of an error is a text that people can read',
  requirements: ['RFC7644-3.12-05', 'OKTA-26'],
  hint: 'Write detail as one sentence, not as a list or an object.',
  breaks: 'The administrator of the identity provider sees [object Object] in place of the reason.',
  when: ({ response }) => response.status >= 400 && attribute(response.body, 'detail') !== undefined,
  judge({ response }) {
    const detail = attribute(response.body, 'detail');
    return typeof detail === 'string'
      ? pass
      : fail({ expected: 'detail as a string', actual: `it is ${inKind(detail)}` });
  },
});

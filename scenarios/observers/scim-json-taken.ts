import { fail, pass } from '../check.ts';
import { isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';

/** RFC 7644 §3.8 */
export const scimJsonTaken = defineObserver({
  id: 'always/scim-json-taken',
  title: 'A body that calls itself application/scim+json is read',
  requirements: ['RFC7644-3.8-05'],
  hint: 'Read bodies of Content-Type application/scim+json, with and without a charset, as JSON.',
  breaks: 'Every identity provider that heeds the RFC is refused whatever it writes.',
  when: ({ request, response }) =>
    /^application\/scim\+json\b/i.test(contentTypeOf(request.headers)) &&
    (isSuccess(response.status) || response.status === 415),
  judge: ({ response }) =>
    response.status === 415 ? fail({ expected: 'the body is read', actual: '415 to application/scim+json' }) : pass,
});

function contentTypeOf(headers: Readonly<Record<string, string>>): string {
  const name = Object.keys(headers).find((one) => one.toLowerCase() === 'content-type');
  return name === undefined ? '' : (headers[name] ?? '');
}

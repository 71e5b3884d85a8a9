import { isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { isPage, isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';
import { quoted } from './evidence/values.ts';

/** Parameters such as a charset pass; application/json is common, and every identity provider takes it. RFC 7644 §3.8, §8.1 */
export const mediaType = defineObserver({
  id: 'always/media-type',
  title: 'Answers are application/scim+json',
  requirements: ['RFC7644-3.8-04', 'ENTRA-31'],
  hint: 'Send Content-Type: application/scim+json with every body.',
  breaks: 'Clients that look at the content type refuse the answer.',
  when: ({ request, response }) =>
    isSuccess(response.status) && !asksForOther(request.headers) && (isObject(response.body) || isPage(response)),
  judge({ response }) {
    const expected = 'Content-Type: application/scim+json';
    const given = response.headers['content-type'];
    const type = given?.split(';', 1)[0]?.trim().toLowerCase();
    if (type === 'application/scim+json') return pass;
    const actual = given === undefined ? 'no Content-Type' : `Content-Type: ${quoted(given)}`;
    return type === undefined || type === 'application/json'
      ? warn({ expected, actual, reason: 'common, and identity providers take it' })
      : fail({ expected, actual });
  },
});

/** Content negotiation has its own probe. */
function asksForOther(headers: Readonly<Record<string, string>>): boolean {
  const accept = Object.entries(headers).find(([name]) => name.toLowerCase() === 'accept')?.[1];
  return accept !== undefined && !/application\/(scim\+json|\*)|\*\/\*/i.test(accept);
}

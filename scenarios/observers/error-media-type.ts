import { isObject } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { quoted } from './evidence/values.ts';

/** Of errors that have a JSON body; whether they have one is looked at elsewhere. RFC 7644 §3.8, §3.12 */
export const errorMediaType = defineObserver({
  id: 'always/error-media-type',
  title: 'Errors are application/scim+json too',
  requirements: ['RFC7644-3.8-07', 'ENTRA-31'],
  hint: 'Send Content-Type: application/scim+json with errors as with other answers.',
  breaks: 'Clients that look at the content type show a bare status in place of the reason.',
  when: ({ response }) => response.status >= 400 && isObject(response.body),
  judge({ response }) {
    const given = response.headers['content-type'];
    if (given?.split(';', 1)[0]?.trim().toLowerCase() === 'application/scim+json') return pass;
    const actual = given === undefined ? 'no Content-Type' : `Content-Type: ${quoted(given)}`;
    return fail({ expected: 'Content-Type: application/scim+json', actual });
  },
});

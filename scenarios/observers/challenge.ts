import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';

/** Gateways strip it and identity providers do not read it; it is the target’s duty all the same. RFC 7644 §2, RFC 6750 §3 */
export const challenge = defineObserver({
  id: 'always/challenge',
  title: 'A 401 says in WWW-Authenticate how to authenticate',
  requirements: ['RFC7644-2-01', 'RFC6750-3-01', 'RFC6750-3-02'],
  hint: 'Send WWW-Authenticate: Bearer realm="scim" with every 401; look whether a gateway takes it away.',
  breaks: 'HTTP libraries that wait for the challenge never send the credential.',
  when: ({ response }) => response.status === 401,
  judge: ({ response }) =>
    (response.headers['www-authenticate'] ?? '').trim() === ''
      ? fail({ expected: 'a WWW-Authenticate header', actual: '401 without WWW-Authenticate' })
      : pass,
});

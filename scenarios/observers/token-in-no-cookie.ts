import { decoded } from '../../target-adapter/scim/location.ts';
import { fail, pass } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { credentialOf } from './evidence/challenges.ts';

/** What is shorter may stand in a cookie by chance. */
const leastLength = 8;

/** With Secure it is never sent in clear. RFC 6750 §5.2 */
export const tokenInNoCookie = defineObserver({
  id: 'always/token-in-no-cookie',
  title: 'No cookie that may be sent in clear holds the token',
  requirements: ['RFC6750-5.2-05'],
  hint: 'Set no cookie in answers to SCIM; where one must be, keep the token out of it and mark it Secure.',
  breaks: 'A browser or a proxy sends the token in clear, and whoever listens provisions.',
  when: (exchange) => tokenOf(exchange).length >= leastLength,
  judge(exchange) {
    const token = tokenOf(exchange);
    const told = cookiesIn(exchange.response.headers['set-cookie'] ?? '').some(
      (cookie) => (cookie.includes(token) || decoded(cookie).includes(token)) && !/;\s*secure\s*(;|$)/i.test(cookie),
    );
    return told ? fail({ expected: 'no cookie with the token', actual: 'Set-Cookie holds it without Secure' }) : pass;
  },
});

const tokenOf = (exchange: Parameters<typeof credentialOf>[0]): string =>
  /^bearer +(\S+)$/i.exec(credentialOf(exchange))?.[1] ?? '';

/** Repeated headers are joined by commas; the date of Expires holds one too. */
const cookiesIn = (header: string): readonly string[] => header.split(/,\s*(?=[^\s;,=]+=)/);

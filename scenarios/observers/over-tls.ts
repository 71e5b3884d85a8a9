import { fail, pass } from '../check.ts';
import { isSuccess } from '../checks/answer.ts';
import { defineObserver } from '../observer.ts';
import { credentialOf } from './evidence/challenges.ts';
import { isOwnNetwork } from './evidence/own-network.ts';

/**
 * What answers over https has shaken hands by TLS 1.2 or newer: the transport takes nothing older. Loopback, private
 * addresses and names that no public DNS knows are test systems. RFC 7644 §7.2, §7.4; RFC 6750 §5.2
 */
export const overTls = defineObserver({
  id: 'always/over-tls',
  title: 'A credential is taken over TLS alone',
  requirements: ['RFC7644-7.2-01', 'RFC7644-7.2-02', 'RFC7644-7.4-02', 'RFC6750-5.2-03'],
  hint: 'Serve SCIM over https with TLS 1.2 or newer, and refuse or redirect plain http.',
  breaks: 'Whoever is on the way reads the token, and every person with it.',
  when: (exchange) =>
    credentialOf(exchange) !== '' && isSuccess(exchange.response.status) && !isOwnNetwork(exchange.request.url),
  judge({ request, response }) {
    const { protocol, host } = new URL(request.url);
    return protocol === 'https:'
      ? pass
      : fail({ expected: 'https', actual: `${response.status} to a credential over ${protocol}//${host}` });
  },
});

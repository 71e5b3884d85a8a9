import { pass, warn } from '../check.ts';
import { defineObserver } from '../observer.ts';
import { quoted } from './evidence/values.ts';

/** Only where ETags are announced. RFC 7643 §3.1, RFC 7644 §3.14, RFC 9110 §8.8.3 */
export const etagForm = defineObserver({
  id: 'always/etag-form',
  title: 'ETags stand in quotes, weak ones after W/',
  requirements: ['RFC7643-3.1-22', 'RFC7644-3.14-02'],
  hint: 'Send ETag: W/"7" or ETag: "7": in quotes, with a capital W.',
  breaks: 'Proxies and HTTP libraries drop the header, and with it the guard against lost updates.',
  when: ({ response }, { discovery }) => discovery.etag === true && response.headers.etag !== undefined,
  judge({ response }) {
    const etag = response.headers.etag ?? '';
    if (/^(?:W\/)?"[^"\s]*"$/.test(etag)) return pass;
    const found = { expected: 'an ETag like W/"7" or "7"', actual: `ETag: ${quoted(etag)}` };
    return warn({ ...found, reason: 'SCIM clients send it back as it came' });
  },
});

import type { AnsweredExchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass, warn } from '../check.ts';
import { defineObserver, type Known } from '../observer.ts';
import { shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** Only where ETags are announced: frameworks add tags of their own. Quotes and W/ may differ. RFC 7643 §3.1, RFC 7644 §3.14 */
export const etagIsVersion = defineObserver({
  id: 'always/etag-is-version',
  title: 'The ETag header is the version that meta shows',
  requirements: ['RFC7643-3.1-21', 'RFC7644-3.14-03'],
  hint: 'Send the value of meta.version in the ETag header, and switch the framework’s own ETags off.',
  breaks: 'Clients that send back the version of one of them in If-Match are refused.',
  when: (exchange, known) =>
    known.discovery.etag === true &&
    exchange.response.headers.etag !== undefined &&
    versionIn(exchange, known) !== undefined,
  judge(exchange, known) {
    const etag = exchange.response.headers.etag ?? '';
    const version = versionIn(exchange, known) ?? '';
    if (etag === version) return pass;
    const found = { expected: `ETag: ${quoted(version)}, as in meta.version`, actual: `ETag: ${quoted(etag)}` };
    return opaque(etag) === opaque(version)
      ? warn({ ...found, reason: 'they differ in quotes or W/ alone' })
      : fail(found);
  },
});

function versionIn(exchange: AnsweredExchange, known: Known): string | undefined {
  const [shown] = shownIn(exchange, known);
  const version = shown?.place === 'single' ? attribute(shown.resource, 'meta', 'version') : undefined;
  return typeof version === 'string' ? version : undefined;
}

const opaque = (tag: string): string =>
  tag
    .trim()
    .replace(/^W\//i, '')
    .replace(/^"(.*)"$/, '$1');

import type { AnsweredExchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { fail, pass } from '../check.ts';
import { defineObserver, type Known } from '../observer.ts';
import { areSame } from './evidence/addresses.ts';
import { shownIn } from './evidence/shown.ts';
import { quoted } from './evidence/values.ts';

/** Host and prefix are not compared. RFC 7644 §3.3, RFC 7643 §3.1 */
export const locationMatchesMeta = defineObserver({
  id: 'always/location-matches-meta',
  title: 'Location and Content-Location are the URL that meta shows',
  requirements: ['RFC7644-3.3-08', 'RFC7643-3.1-20'],
  hint: 'Send the same URL in the header and in meta.location.',
  breaks: 'It depends on where a client looks whether it finds the new person again.',
  when: (exchange, known) => inMeta(exchange, known) !== undefined && inHeaders(exchange).length > 0,
  judge(exchange, known) {
    const location = inMeta(exchange, known) ?? '';
    const other = inHeaders(exchange).find(([, url]) => !areSame(url, location));
    if (other === undefined) return pass;
    return fail({ expected: `${other[0]}: ${quoted(location)}`, actual: `${other[0]}: ${quoted(other[1])}` });
  },
});

function inMeta(exchange: AnsweredExchange, known: Known): string | undefined {
  const [shown] = shownIn(exchange, known);
  const location = shown?.place === 'single' ? attribute(shown.resource, 'meta', 'location') : undefined;
  return typeof location === 'string' && location !== '' ? location : undefined;
}

/** `Location` says where the new resource is with a 201 only. RFC 9110 §10.2.2 */
function inHeaders({ response }: AnsweredExchange): readonly (readonly [string, string])[] {
  const { location, 'content-location': content } = response.headers;
  return [
    ...(response.status === 201 && location !== undefined ? [['Location', location.trim()] as const] : []),
    ...(content !== undefined ? [['Content-Location', content.trim()] as const] : []),
  ].filter(([, url]) => url !== '');
}

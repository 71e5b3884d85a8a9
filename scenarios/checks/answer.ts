import type { Exchange, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { askedWaitMs, patienceMs } from '../../target-adapter/scim/retry-after.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';

/** `POST /Users answered 409 uniqueness, “This userName is taken.”`; or why there is no answer. */
export function answerOf(exchange: Exchange | undefined): string {
  if (exchange === undefined) return 'no request was sent';
  const { request, response, failure } = exchange;
  const asked = `${request.method} ${pathOf(request.url)}`;
  if (response === undefined) return `${asked} got no answer: ${failure?.happened ?? 'the connection ended'}`;
  const scimType = attribute(response.body, 'scimType');
  const detail = attribute(response.body, 'detail');
  return [
    `${asked} answered ${response.status}`,
    response.undecoded === undefined
      ? ''
      : ` in Content-Encoding: ${shortened(response.undecoded, 40)}, which cannot be unpacked`,
    typeof scimType === 'string' ? ` ${scimType}` : '',
    typeof detail === 'string' && detail.trim() !== '' ? `, “${shortened(detail, 120)}”` : '',
    impatience(exchange, response),
  ].join('');
}

/** A wait that no run has time for, and who can cure that. */
function impatience({ by, at, durationMs }: Exchange, response: ScimResponse): string {
  const askedMs = askedWaitMs(response, Date.parse(at) + durationMs);
  if (askedMs === undefined || askedMs <= (by === 'harness' ? patienceMs.harness : patienceMs.idp)) return '';
  return `; its Retry-After “${shortened(response.headers['retry-after'] ?? '', 40)}” is longer than a run waits: raise the target’s limit for it`;
}

/** 429 and 502 to 504 say that now is a bad time, not that the target is wrong. */
export const isTransient = (status: number): boolean => status === 429 || (status >= 502 && status <= 504);

export const isSuccess = (status: number | undefined): boolean => status !== undefined && status >= 200 && status < 300;

/** A log-in page in place of 401 discloses nothing and changes nothing. */
export const isPage = (response: ScimResponse | undefined): boolean =>
  response !== undefined && response.body === undefined && /html/i.test(response.headers['content-type'] ?? '');

/** From the resource type on, without the query: `/Users/7`. */
export function pathOf(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return shortened(
    /\/(Users|Groups|Bulk|Me|ServiceProviderConfig|Schemas|ResourceTypes)(\/.*)?$/i.exec(path)?.[0] ?? path,
    300,
  );
}

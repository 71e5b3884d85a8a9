import type { AnsweredExchange, Exchange } from '../../../target-adapter/scim/exchange.ts';
import { decoded } from '../../../target-adapter/scim/location.ts';
import { attribute, idIn, isObject, isUnassigned } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, refused, type Sources, skip, unjudged, warn } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import type { Seen } from '../../scenario.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { differencesBetween } from '../between.ts';
import { unknownAttributes } from '../unknown-attributes.ts';

/** A create that succeeded, and the resource as a GET by its id shows it. */
export type Creation = Sources & { readonly created: AnsweredExchange; readonly seen: Seen };

/** RFC 7644 §3.3: what everything else stands on. */
export const createTaken: Check<Sources & { readonly exchanges: readonly Exchange[]; readonly discovery: Discovery }> =
  defineCheck({
    id: 'create/taken',
    title: 'A create of a person is taken, and the answer tells the id',
    requirements: ['RFC7644-3.3-01', 'OL-05'],
    hint: 'Answer POST /Users with 201, the new resource in the body, and its URL in the Location header.',
    breaks: 'Nobody can be assigned to the application.',
    judge({ exchanges, discovery }) {
      const [posted] = exchanges;
      const status = posted?.response?.status;
      if (posted === undefined || status === undefined || isTransient(status)) return unjudged(answerOf(posted));
      if (status === 401) return unjudged(`the credential is refused: ${answerOf(posted)}`);
      const found = { expected: '201 with an id', actual: answerOf(posted) };
      const unknown = status === 400 ? unknownAttributes(posted, discovery) : [];
      if (unknown.length > 0)
        return refused({ ...found, reason: `the target's schema has no ${unknown.join(', ')}, which was sent` });
      if (!isSuccess(status)) return fail(found);
      const isTold = idIn(posted.response?.body) !== undefined || posted.response?.headers.location !== undefined;
      return isTold ? pass : fail({ ...found, actual: `${answerOf(posted)} without an id` });
    },
  });

/** RFC 7644 §3.3: a SHOULD; several identity providers read the id there. */
export const createdBody: Check<Creation> = defineCheck({
  id: 'create/body',
  title: 'A create answers with the whole new resource',
  requirements: ['RFC7644-3.3-06', 'OKTA-06'],
  hint: 'Send the representation of the new resource in the body of the 201, with schemas, id and meta.',
  breaks: 'Identity providers that read the id from the answer cannot link the account.',
  judge({ created }) {
    const { body } = created.response;
    const expected = 'a body with schemas, id and userName';
    if (!isObject(body)) return fail({ expected, actual: `${answerOf(created)} without a resource` });
    const missing = ['schemas', 'id', 'userName'].filter((name) => isUnassigned(attribute(body, name)));
    return missing.length === 0 ? pass : fail({ expected, actual: `a body without ${missing.join(', ')}` });
  },
});

/** RFC 7644 §3.1: what a target makes of a value is its choice; its answers must agree. */
export const createdAsRead: Check<Creation> = defineCheck({
  id: 'create/as-read',
  title: 'The answer to a create shows what a read shows',
  requirements: ['RFC7644-3.1-03', 'RFC7644-3.3-03'],
  hint: 'Answer a create with what was stored, defaults included, and not with the body of the request.',
  breaks: 'The identity provider takes for stored what was dropped, and never sends it again.',
  judge({ created, seen }) {
    const { body } = created.response;
    if (!isObject(body)) return skip('the answer to the create has no resource');
    if (seen.resource === undefined) return skip('the person could not be read');
    const found = differencesBetween(body, seen.resource);
    return found === undefined ? pass : fail({ expected: `a read that shows ${found.first}`, actual: found.second });
  },
});

/** RFC 7644 §3.3; host and path may be rewritten by a proxy, so the end of both is compared. */
export const createdMetaLocation: Check<Creation> = defineCheck({
  id: 'create/meta-location',
  title: 'A created resource shows its own URL, as the Location header does',
  requirements: ['RFC7644-3.3-08', 'RFC7643-3.1-19'],
  hint: 'Show the URL of the resource in meta.location, the same as in the Location header.',
  breaks: 'Clients that follow meta.location reach nothing, or somebody else.',
  judge({ created }) {
    const location = attribute(created.response.body, 'meta', 'location');
    const id = attribute(created.response.body, 'id');
    if (!isObject(created.response.body)) return skip('the answer to the create has no resource');
    if (typeof location !== 'string') return fail({ expected: 'meta.location', actual: 'absent' });
    const header = created.response.headers.location;
    const [shown, sent] = [location, header].map((each) => pathEnd(each, created.response.url));
    if (shown === undefined) return fail({ expected: 'a URL in meta.location', actual: location });
    if (sent !== undefined && sent !== shown) return fail({ expected: `meta.location ${header}`, actual: location });
    return typeof id !== 'string' || shown.includes(id.toLowerCase())
      ? pass
      : fail({ expected: `meta.location with the id ${id}`, actual: location });
  },
});

/** Type and id: what stands before may be another host, prefix or version. */
function pathEnd(location: string | undefined, base: string): string | undefined {
  if (location === undefined || !URL.canParse(location, base)) return undefined;
  return decoded(new URL(location, base).pathname.replace(/\/$/, '').split('/').slice(-2).join('/')).toLowerCase();
}

/** RFC 7643 §3.1; a fraction of a second between two stamps is a warning: trap 16. */
export const createdUnmodified: Check<Creation> = defineCheck({
  id: 'create/unmodified',
  title: 'A new resource was last modified when it was created',
  requirements: ['RFC7643-3.1-17'],
  hint: 'Give meta.lastModified the value of meta.created until the resource is changed for the first time.',
  breaks: 'Whoever reads what changed since the creation takes every new account for a changed one.',
  judge({ seen }) {
    const [created, modified] = ['created', 'lastModified'].map((name) => attribute(seen.resource, 'meta', name));
    if (typeof created !== 'string' || typeof modified !== 'string')
      return skip('the target shows no such time stamps');
    const apart = Math.abs(Date.parse(modified) - Date.parse(created));
    if (apart === 0) return pass;
    const found = { expected: `lastModified ${created}`, actual: modified };
    return apart < 1_000 ? warn({ ...found, reason: 'less than a second apart' }) : fail(found);
  },
});

/** RFC 7643 §3.1: identity providers match by it. To keep it is a MAY, to change it is not. */
export const externalIdKept: Check<Creation & { readonly externalId: string }> = defineCheck({
  id: 'create/external-id-kept',
  title: 'The externalId is kept as it was sent',
  requirements: ['RFC7643-3.1-09', 'RFC7643-3.1-13', 'RFC7643-7-13', 'RFC7643-3-06'],
  hint: 'Store externalId as it is sent, in its letter case, and return it.',
  breaks: 'An identity provider that matches accounts by externalId does not find them again.',
  judge({ seen, externalId }) {
    if (seen.resource === undefined) return skip('the person could not be read');
    const shown = attribute(seen.resource, 'externalId');
    if (shown === externalId) return pass;
    const found = {
      expected: `externalId “${externalId}”`,
      actual: isUnassigned(shown) ? 'absent' : `“${String(shown)}”`,
    };
    return isUnassigned(shown) ? warn({ ...found, reason: 'a target need not keep an externalId' }) : fail(found);
  },
});

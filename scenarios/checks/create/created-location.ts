import { decoded } from '../../../target-adapter/scim/location.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { creationOf } from '../creation.ts';

/**
 * Absolute or relative to the request's URL. Host and path before the id are not looked at, since a proxy may rewrite
 * them; the id stands in it, as in every URL of a resource. RFC 7644 §3.2, §3.3
 */
export const createdLocation: Check<Sources> = defineCheck({
  id: 'create/location',
  title: 'A create answers with the URL of the new resource',
  requirements: ['RFC7644-3.3-07'],
  hint: 'Send the URL of the new resource in the Location header of the 201.',
  breaks: 'Clients that read the address from the header cannot reach the person again.',
  judge({ exchanges = [] }) {
    const created = creationOf(exchanges);
    if (created === undefined) return skip('the identity provider found the person and created nobody');
    const location = created.response.headers.location?.trim() ?? '';
    const expected = 'Location: URL of the new resource';
    if (location === '') return fail({ expected, actual: 'no Location header' });
    if (!URL.canParse(location, created.response.url)) return fail({ expected, actual: `Location: ${location}` });

    const id = attribute(created.response.body, 'id');
    if (typeof id !== 'string' || isNamed(id, new URL(location, created.response.url))) return pass;
    return fail({ expected: `Location: URL of the new resource, whose id is ${id}`, actual: `Location: ${location}` });
  },
});

/** As a segment of the path or a value of the query; its letter case may have been changed on the way. */
function isNamed(id: string, { pathname, searchParams }: URL): boolean {
  const wanted = id.toLowerCase();
  const parts = [...pathname.split('/').map(decoded), ...searchParams.values()];
  // An id with a slash in it may stand there as it is.
  return parts.some((part) => part.toLowerCase() === wanted) || decoded(pathname).toLowerCase().endsWith(`/${wanted}`);
}

import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { creationOf } from '../creation.ts';

/** Absolute or relative to the request's URL; where it leads is not looked at, since a proxy may rewrite it. RFC 7644 §3.3 */
export const createdLocation: Check<Sources> = defineCheck({
  id: 'create/location',
  title: 'A create answers with the URL of the new resource',
  requirements: ['RFC7644-3.3-07'],
  hint: 'Send the URL of the new resource in the Location header of the 201.',
  breaks: 'Clients that read the address from the header cannot reach the person again.',
  judge({ exchanges = [] }) {
    const created = creationOf(exchanges);
    if (created === undefined) return skip('the identity provider found the person and created nobody');
    const { location } = created.response.headers;
    if (location?.trim() && URL.canParse(location, created.response.url)) return pass;
    return fail({
      expected: 'Location: URL of the new resource',
      actual: location?.trim() ? `Location: ${location}` : 'no Location header',
    });
  },
});

import type { ScimRequest } from '../../../target-adapter/scim/exchange.ts';
import type { Reactions } from './reactions.ts';
import { type Search, searchOne } from './search.ts';

/** The search that comes before a create: several hits end the matter, and a 404 is a refusal. RFC 7644 §3.4.2 */
export const findBy = (request: ScimRequest, who: string, reactions: Reactions): Search =>
  searchOne(request, { reactions, action: 'create', who, notFound: 'refusal', several: 'refused' });

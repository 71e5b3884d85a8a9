import { ScimError } from '../../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from '../http.ts';
import type { EndpointFamily } from './endpoint.ts';
import { unsupported } from './endpoint.ts';
import type { References } from './references.ts';

export type MeSetting = {
  readonly isSupported: boolean;
  readonly references: Pick<References, 'urlOf'>;
  /** Answers a request for the person's own URL, refusals included. */
  readonly ask: (request: ProviderRequest) => ProviderResponse;
};

/**
 * `/Me` is the person whose token it is; with a token that is nobody's it is 501. Answers as the person's own URL does, which
 * Location names. RFC 7644 §3.11
 */
export function createMeEndpoint({ isSupported, references, ask }: MeSetting): EndpointFamily {
  const alias = (request: ProviderRequest): ProviderResponse => {
    const { person } = request;
    if (person === undefined) throw new ScimError(501, '/Me is not supported for this token: it is nobody’s own');
    const response = ask({ ...request, path: `/Users/${encodeURIComponent(person)}` });
    if (response.status >= 300) return response;
    return { ...response, headers: { ...response.headers, location: references.urlOf('User', person) } };
  };
  const nowhere = unsupported('/Me', ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  const endpoint = isSupported
    ? { ...unsupported('POST /Me', ['POST']), GET: alias, PUT: alias, PATCH: alias, DELETE: alias }
    : nowhere;
  return ([first, ...rest]) => (first === 'Me' && rest.length === 0 ? endpoint : undefined);
}

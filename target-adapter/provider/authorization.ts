import { ScimError } from '../scim/scim-error.ts';
import type { ProviderRequest, ProviderResponse } from './http.ts';

/** The bearer token of a request; the scheme is read without regard to case. RFC 6750 §2.1, RFC 9110 §11.1 */
export const bearerOf = ({ headers }: ProviderRequest): string | undefined =>
  /^bearer +([A-Za-z0-9._~+/-]+=*) *$/i.exec(headers.authorization ?? '')?.[1];

/**
 * 401 with a challenge. A wrong, a revoked and an expired token answer alike, and so does any token while SCIM is not set
 * up, since its configuration and with it every token is gone. Without a credential the challenge names no error.
 * RFC 6750 §3.1, RFC 7644 §3.12
 */
export function unauthorized(request: ProviderRequest): ProviderResponse {
  const isAnonymous = request.headers.authorization === undefined;
  const detail = isAnonymous
    ? 'Send a bearer token.'
    : 'The bearer token is not valid: it is wrong, was revoked or has expired.';
  const challenge = isAnonymous
    ? 'Bearer realm="scim"'
    : 'Bearer realm="scim", error="invalid_token", error_description="The token is wrong, was revoked or has expired"';
  return {
    status: 401,
    headers: { 'content-type': 'application/scim+json; charset=utf-8', 'www-authenticate': challenge },
    body: new ScimError(401, detail).body,
  };
}

import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { ScimResponse } from '../scim/exchange.ts';
import { isObject } from '../scim/resource.ts';
import { basic, formEncoded, secretsOf } from './credential.ts';
import type { Credential } from './transport.ts';
import type { WireRequest } from './wire-request.ts';
import { quoted } from './wording.ts';

export type OauthCredential = Extract<Credential, { kind: 'oauth' }>;

/** `renew`: the one that was handed out was refused. */
export type TokenSource = {
  /** `fresh`: fetched for this call, not remembered from an earlier one. */
  token(
    credential: OauthCredential,
    how: 'remembered' | { readonly renew: string },
  ): Promise<{ readonly token: string; readonly fresh: boolean }>;
};

type Remembered = { readonly token: string; readonly renewAt: number };

/**
 * Access tokens by client credentials (RFC 6749 §4.4): fetched once for each credential, and again shortly before they
 * end or when one was refused. Callers at the same time share one fetch. Throws Problem `OAUTH_FAILED`.
 */
export function createTokenSource(options: {
  readonly clock: Clock;
  /** Sends a request to the token endpoint within the transport's limits of time and size. */
  readonly send: (wire: WireRequest) => Promise<ScimResponse>;
  readonly onSecret: (secret: string) => void;
}): TokenSource {
  const { clock, send, onSecret } = options;
  const remembered = new Map<string, Remembered>();
  const underway = new Map<string, Promise<string>>();

  async function fetchToken(credential: OauthCredential, key: string): Promise<string> {
    const response = await send(tokenRequest(credential));
    const { token, lifeSeconds } = readToken(response, credential);
    onSecret(token);
    const lifeMs = lifeSeconds * 1_000;
    remembered.set(key, { token, renewAt: clock.now() + lifeMs - Math.min(60_000, lifeMs / 10) });
    return token;
  }

  return {
    async token(credential, how) {
      const key = JSON.stringify(credential);
      const known = remembered.get(key);
      const usable =
        known !== undefined && clock.now() < known.renewAt && (how === 'remembered' || how.renew !== known.token);
      if (usable) return { token: known.token, fresh: false };
      const fetching = underway.get(key) ?? fetchToken(credential, key).finally(() => underway.delete(key));
      underway.set(key, fetching);
      return { token: await fetching, fresh: true };
    },
  };
}

function tokenRequest({ tokenUrl, clientId, clientSecret, scope, clientAuthentication }: OauthCredential): WireRequest {
  const { origin, pathname, search } = new URL(tokenUrl);
  const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) });
  if (clientAuthentication === 'body') {
    form.set('client_id', clientId);
    form.set('client_secret', clientSecret);
  }
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    Accept: 'application/json',
    // RFC 6749 §2.3.1: both parts are form-encoded before they are joined.
    ...(clientAuthentication === 'basic'
      ? { Authorization: basic(formEncoded(clientId), formEncoded(clientSecret)) }
      : {}),
  };
  return {
    method: 'POST',
    origin,
    path: pathname + search,
    url: tokenUrl,
    asked: `POST ${pathname}`,
    headers,
    body: Buffer.from(form.toString()),
  };
}

/** RFC 6749 §5.1 and §5.2; a life that is not told lasts until a 401. */
function readToken(
  response: ScimResponse,
  credential: OauthCredential,
): { readonly token: string; readonly lifeSeconds: number } {
  const { status, body } = response;
  const failed = (what: string) =>
    new Problem('OAUTH_FAILED', {
      happened: `the token endpoint ${credential.tokenUrl} ${what}`,
      expected: 'an access token for these client credentials',
      next: 'check tokenUrl, clientId, clientSecret, scope and clientAuthentication under auth.oauth of the target in the configuration',
    });
  const answer = isObject(body) ? body : {};
  if (status !== 200) {
    const told = [answer.error, answer.error_description]
      .filter((part) => typeof part === 'string')
      .map((part) => quoted(withoutSecret(part, credential)));
    throw failed(`answers ${status}${told.length === 0 ? '' : ` ${told.join(' ')}`}`);
  }
  const { access_token: token, token_type: type, expires_in: life } = answer;
  if (typeof token !== 'string' || token === '') throw failed('answers 200 without an access_token');
  if (!/^[\x21-\x7e]+$/.test(token)) throw failed('answers an access_token that no header can carry');
  if (typeof type === 'string' && type.toLowerCase() !== 'bearer')
    throw failed(`answers a token of type ${quoted(type)}; Bearer was expected`);
  const seconds = Number(life ?? Number.POSITIVE_INFINITY);
  return { token, lifeSeconds: seconds > 0 ? seconds : Number.POSITIVE_INFINITY };
}

/** A token endpoint may quote what it was sent. */
const withoutSecret = (text: string, credential: OauthCredential): string =>
  secretsOf(credential)
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, 'redacted'), text);

import type { Credential } from './transport.ts';
import type { Header } from './wire-request.ts';

/** The header that carries a credential; undefined where there is none, and for `oauth`, whose token must be fetched first. */
export function credentialHeader(credential: Credential): Header | undefined {
  switch (credential.kind) {
    case 'none':
    case 'oauth':
      return undefined;
    case 'bearer':
      return bearerHeader(credential.token);
    case 'basic':
      return { name: 'Authorization', value: basic(credential.user, credential.password) };
    case 'header':
      return { name: credential.name, value: credential.value };
  }
}

export const bearerHeader = (token: string): Header => ({ name: 'Authorization', value: `Bearer ${token}` });

/** RFC 7617 §2, in UTF-8. */
export const basic = (user: string, password: string): string => `Basic ${pair(user, password)}`;

const pair = (user: string, password: string): string => Buffer.from(`${user}:${password}`).toString('base64');

/** What must not be shown of a credential, as it is and as it is sent. */
export function secretsOf(credential: Credential): readonly string[] {
  switch (credential.kind) {
    case 'none':
      return [];
    case 'bearer':
      return [credential.token];
    case 'basic':
      return [credential.password, pair(credential.user, credential.password)];
    case 'header':
      return [credential.value];
    case 'oauth': {
      const { clientId, clientSecret } = credential;
      const encoded = formEncoded(clientSecret);
      return [clientSecret, encoded, pair(clientId, clientSecret), pair(formEncoded(clientId), encoded)];
    }
  }
}

/** As a form spells it: what a client of RFC 6749 §2.3.1 does to its id and secret before it joins them. */
export const formEncoded = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);

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
export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

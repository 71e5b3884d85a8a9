import type { MarkKind } from '../../../page/mark.ts';
import type { TokenListing } from '../../token.ts';
import type { ConfigurationView } from '../administrator.ts';

/** One sentence: whether an identity provider can connect, and if not, what is next to be done. */
export function standing(
  { sso, scim }: ConfigurationView,
  tokens: readonly TokenListing[],
): { readonly kind: MarkKind; readonly text: string } {
  if (scim === 'none') {
    return {
      kind: 'skip',
      text: sso === 'on' ? 'SCIM is not set up.' : 'SCIM is not set up. Turn on single sign-on first; then it can be.',
    };
  }
  const valid = tokens.filter(({ state }) => state === 'valid');
  const [newest] = valid;
  if (!newest) return { kind: 'warn', text: 'No identity provider can connect yet: generate a bearer token.' };
  if (sso === 'off')
    return { kind: 'warn', text: 'Provisioning goes on, but nobody can log in by single sign-on: it is off.' };
  return {
    kind: 'pass',
    text:
      valid.length === 1
        ? `An identity provider can connect: one token is valid until ${newest.expiresAt.slice(0, 10)}.`
        : `An identity provider can connect: ${valid.length} tokens are valid.`,
  };
}

import { attribute, type JsonObject } from '../../scim/resource.ts';
import type { Letter } from '../mail/letter.ts';
import type { Account } from './account.ts';
import { type AddressChange, addressOf, userNameOf } from './address.ts';
import type { Setting } from './setting.ts';

/** Writes to the new address with a link that makes it count. Returns the link's hash. */
export function sendVerification({ links, policies, post }: Setting, account: Account, change: AddressChange): string {
  const { token, hash } = links.issue({ purpose: 'verify', accountId: account.id, change });
  const addresses = { oldAddress: addressOf(account.resource), newAddress: change.address };
  const about = { ...greeting(account.resource), address: change.address };
  for (const to of policies.address.verificationTo(addresses)) post({ kind: 'verification', to, ...about, token });
  for (const to of policies.address.noticeTo(addresses)) post({ kind: 'notice', to, ...about });
  return hash;
}

/** Writes once more of the link that was followed just now. `account`: as it was before. */
export function sendVerificationAgain(
  { policies, post }: Setting,
  account: Account,
  { address, token }: { readonly address: string; readonly token: string },
): void {
  const addresses = { oldAddress: addressOf(account.resource), newAddress: address };
  for (const to of policies.address.verificationAgainTo(addresses))
    post({ kind: 'verification', to, ...greeting(account.resource), address, token });
}

/** Writes an invitation; the one before is dead from now on. Returns the account with the new link. */
export function invite({ links, policies, post }: Setting, account: Account): Account {
  const address = addressOf(account.resource);
  if (address === undefined) return account;
  if (account.invitationHash !== undefined) links.replace(account.invitationHash);
  const { token, hash } = links.issue({ purpose: 'accept', accountId: account.id });
  for (const to of policies.account.invitationTo(address))
    post({ kind: 'invitation', to, address, ...greeting(account.resource), token });
  return { ...account, invitationHash: hash };
}

function greeting(resource: JsonObject): Pick<Letter, 'name' | 'language'> {
  const names = [
    attribute(resource, 'displayName'),
    attribute(resource, 'name', 'formatted'),
    joined(resource),
    userNameOf(resource),
  ];
  const name = names.find((text): text is string => typeof text === 'string' && text !== '') ?? '';
  const language = attribute(resource, 'preferredLanguage') ?? attribute(resource, 'locale');
  return { name, ...(typeof language === 'string' ? { language } : {}) };
}

function joined(resource: JsonObject): string {
  const parts = [attribute(resource, 'name', 'givenName'), attribute(resource, 'name', 'familyName')];
  return parts.filter((part) => typeof part === 'string').join(' ');
}

import type { LinkPurpose, LinkState } from '../link.ts';
import type { Account } from './account.ts';
import { type AddressChange, userNameOf } from './address.ts';
import { invite, sendVerificationAgain } from './correspondence.ts';
import type { Setting } from './setting.ts';

/** What following a link did. `taken`: somebody else has the address by now; the link stays open. */
export type Followed =
  | { readonly outcome: 'confirmed' | 'accepted'; readonly address: string }
  | { readonly outcome: Exclude<LinkState, 'works'> | 'unknown' | 'taken' };

/** Carries out what the link in a mail is for, once. */
export function followLink(setting: Setting, purpose: LinkPurpose, token: string): Followed {
  const { links, people, policies } = setting;
  const link = links.find(purpose, token);
  if (!link) return { outcome: 'unknown' };
  const state = links.stateOf(link);
  if (state !== 'works') return { outcome: state };
  const account = people.get(link.accountId);
  if (!account || !policies.link.leadsTo(account)) return { outcome: 'replaced' };

  const followed = link.change ? confirm(setting, account, link.change) : accept(setting, account);
  if (followed.outcome === 'confirmed' || followed.outcome === 'accepted') links.use(link.hash);
  if (followed.outcome === 'confirmed') sendVerificationAgain(setting, account, { address: followed.address, token });
  return followed;
}

function confirm(setting: Setting, account: Account, change: AddressChange): Followed {
  const { people, policies, now } = setting;
  const holders = people.holders(change.userName ?? change.address);
  if (holders.some((holder) => holder.id !== account.id && policies.address.isTaken(holder, 'link')))
    return { outcome: 'taken' };

  const { pending: _confirmed, ...rest } = account;
  const confirmed = policies.account.whenConfirmed({
    ...rest,
    resource: policies.address.whenVerified(account.resource, change),
    lastModified: now(),
  });
  people.put(confirmed.state === 'pending' ? invite(setting, confirmed) : confirmed);
  return { outcome: 'confirmed', address: change.address };
}

function accept({ people, policies, now }: Setting, account: Account): Followed {
  const { invitationHash: _accepted, ...rest } = account;
  people.put(policies.account.whenAccepted({ ...rest, acceptedAt: now() }));
  return { outcome: 'accepted', address: userNameOf(account.resource) };
}

import type { JsonObject } from '../../scim/resource.ts';
import type { AddressChange } from './address.ts';

/** `deleted`: over SCIM, while something of the person is still kept. */
export type AccountState = 'pending' | 'active' | 'deactivated' | 'deleted';

/** A new address that waits for its link. */
export type PendingAddress = AddressChange & { readonly linkHash: string };

/** A person of the organization. Never changed in place. Times are epoch milliseconds by the tenant's clock. */
export type Account = {
  readonly id: string;
  readonly state: AccountState;
  /** The attributes in force, as the client set them: without `id` and `meta`, with `active`. */
  readonly resource: JsonObject;
  readonly created: number;
  readonly lastModified: number;
  readonly pending?: PendingAddress;
  /** Hash of the link in the newest invitation. */
  readonly invitationHash?: string;
  /** When the invitation was accepted; where there are no invitations, when the account was created. */
  readonly acceptedAt?: number;
  /** The groups that an attribute names; none where groups come otherwise. */
  readonly groups: readonly string[];
  /** Which configuration of SCIM it was made under: 1, 2, … */
  readonly generation: number;
  /** What is kept of the password; absent: the person has none. */
  readonly keptPassword?: string;
  /** What the person made and owns in the product; gone after a hard deletion. */
  readonly contents: 'kept' | 'erased';
};

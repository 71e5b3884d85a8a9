import type { AddressChange } from './organization/address.ts';

export type LinkPurpose = 'verify' | 'accept';

/** A single-use link in a mail, as it is stored. Times are epoch milliseconds by the tenant's clock. */
export type LinkRecord = {
  /** SHA-256 of the link's token. */
  readonly hash: string;
  readonly purpose: LinkPurpose;
  readonly accountId: string;
  /** What following it carries out; where the purpose is to verify. */
  readonly change?: AddressChange;
  readonly expiresAt: number;
  readonly usedAt?: number;
  /** Another link took its place, or what it was for was withdrawn. */
  readonly replacedAt?: number;
};

export type LinkState = 'works' | 'used' | 'replaced' | 'expired';

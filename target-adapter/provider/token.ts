/** A bearer token as it is stored. Times are epoch milliseconds by the tenant's clock. */
export type TokenRecord = {
  readonly id: string;
  /** What is stored of the token itself: its hash. */
  readonly kept: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly endedAt?: number;
  /** Id of the person whose own it is, and who is `/Me`; absent: a provisioning client's. */
  readonly person?: string;
};

/** A token as an administrator sees it after it was shown once. */
export type TokenListing = {
  readonly id: string;
  readonly state: 'valid' | 'expired' | 'revoked';
  readonly createdAt: string;
  readonly expiresAt: string;
  /** Only a mistaken provider tells it again. */
  readonly token?: string;
};

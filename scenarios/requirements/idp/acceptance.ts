import type { IdpFamily } from './family.ts';

/** One step of a suite with which an identity provider accepts an integration. */
export type AcceptanceStep = {
  /** Unique, with the suite in front: `okta-spec/create`. */
  readonly id: string;
  /** What it asks, in our own words. */
  readonly asks: string;
  /** The heading above it, where the suite has some. */
  readonly part?: string;
  /** It only warns there. */
  readonly optional?: true;
  /** The provider's own number of it, where it is known. */
  readonly number?: string;
} & (
  | {
      /** The scenario that plays it, and those of its checks that judge it. */
      readonly playedBy: readonly [Played, ...Played[]];
    }
  | {
      /** Why nothing that is sent over SCIM shows it. */
      readonly notPlayed: string;
    }
);

export type Played = { readonly scenario: string; readonly checks: readonly [string, ...string[]] };

export type AcceptanceSuite = {
  readonly id: string;
  /** Of the identity provider's dialects. */
  readonly family: IdpFamily;
  readonly title: string;
  /** The document or collection that holds it. */
  readonly source: string;
  readonly steps: readonly AcceptanceStep[];
};

/** `played('okta-match', 'okta/match')` */
export const played = (scenario: string, ...checks: readonly [string, ...string[]]): Played => ({ scenario, checks });

import type { Behaviour } from '../behaviour.ts';
import { caseless } from '../scim/prepared-text.ts';
import type { JsonObject } from '../scim/resource.ts';
import type { AdministratorAct, Role } from './administrator/role.ts';
import { mayAct } from './administrator/role.ts';
import type { LinkPurpose, LinkRecord, LinkState } from './link.ts';
import type { OutgoingMail } from './mail/compose.ts';
import type { Account, AccountState } from './organization/account.ts';
import { type AddressChange, withAddress } from './organization/address.ts';
import { hashOf } from './randomness.ts';
import { correctScimPolicies, type ScimPolicies } from './scim/policies.ts';
import type { TokenListing, TokenRecord } from './token.ts';

/**
 * Every decision of the provider that a mistaken one would take otherwise, each a small function that a fault replaces.
 * The logic around them asks nothing else, and never which faults are on. Times are epoch milliseconds.
 */
export type Policies = {
  /** How SCIM is spoken. */
  readonly scim: ScimPolicies;
  readonly token: {
    /** What is stored of a token; it is found again by this. */
    keep(token: string): string;
    expiresAt(now: number, ttlSeconds: number): number;
    accepts(token: TokenRecord, now: number): boolean;
    endedByIssuing(tokens: readonly TokenRecord[], behaviour: Behaviour): readonly TokenRecord[];
    endedByRevoking(tokens: readonly TokenRecord[], id: string): readonly TokenRecord[];
    /** All of them: SCIM answers 401 to everything until it is set up again and a new token is issued. */
    endedByDeletingConfiguration(tokens: readonly TokenRecord[]): readonly TokenRecord[];
    listed(token: TokenRecord, now: number): TokenListing;
  };
  readonly configuration: {
    /** Whether setting SCIM up, and enforcing it, is refused while single sign-on is off. */
    needsSso(): boolean;
    /** Whether deleting the configuration leaves this person in the organization. */
    keepsPerson(account: Account): boolean;
  };
  readonly address: {
    /** Two addresses are one where their keys are equal. */
    key(address: string): string;
    /** Whether a new address waits until its link was followed. */
    verifies(behaviour: Behaviour): boolean;
    /** Who gets the link. */
    verificationTo(change: { readonly oldAddress: string | undefined; readonly newAddress: string }): readonly string[];
    /** Who is merely told, without a link. */
    noticeTo(change: { readonly oldAddress: string | undefined; readonly newAddress: string }): readonly string[];
    /** What a GET shows meanwhile. */
    shows(behaviour: Behaviour): 'old' | 'new';
    /** A second request for the address that waits. `link`: the state of the first link. */
    onRepeat(link: LinkState): 'send-nothing' | 'send-again';
    /** Another new address, while one waits. */
    onAnother(): 'replace-link' | 'keep-link';
    /** The address in force is asked for again, while a new one waits. */
    onBack(): 'cancel' | 'keep-waiting';
    /** Whether this account keeps its address, or the one that waits, from others. */
    isTaken(holder: Account): boolean;
    /** The attributes while the address waits; `planned` has everything else that was wanted. */
    whileWaiting(inForce: JsonObject, planned: JsonObject, change: AddressChange): JsonObject;
    /** The attributes once the link was followed. */
    whenVerified(inForce: JsonObject, change: AddressChange): JsonObject;
  };
  readonly link: {
    lifetimeMs(purpose: LinkPurpose): number;
    stateOf(link: LinkRecord, now: number): LinkState;
  };
  readonly account: {
    /** Whether POST with the address of this account is refused with 409. */
    conflicts(holder: Account): boolean;
    /** POST with the address of a person who was deleted softly. */
    onDeleted(behaviour: Behaviour): 'revives' | 'conflicts' | 'creates';
    /** The id after a revival. */
    revivedId(account: Account, newId: string): string;
    firstState(behaviour: Behaviour, active: boolean): AccountState;
    /** The state after a write that says `active`. */
    stateAfter(account: Account, active: boolean, behaviour: Behaviour): AccountState;
    /** What a deactivated person's attributes become. */
    whenDeactivated(resource: JsonObject): JsonObject;
    invitationTo(address: string): readonly string[];
    deletion(behaviour: Behaviour): 'soft' | 'hard' | 'none';
    /** What stays of a person who was deleted softly. */
    whenDeleted(account: Account): Account;
    /** Whether a deleted person still stands in the organization, as its administrator sees it. */
    stays(behaviour: Behaviour): boolean;
    /** Whether SCIM shows the person. `generation`: of the configuration now in force. */
    isReadable(account: Account, generation: number): boolean;
    /** What is left when support removes somebody: nothing. */
    leftBySupport(account: Account): Account | undefined;
    mayLogIn(account: Account): boolean;
  };
  readonly seat: {
    holds(state: AccountState): boolean;
    /** Whether this change needs a free seat; `from` is undefined for a new person. */
    needed(behaviour: Behaviour, from: AccountState | undefined, to: AccountState): boolean;
    /** What a refused creation leaves: nothing. */
    leftByRefusal(account: Account): Account | undefined;
  };
  readonly group: {
    /** The groups that a person stands in after the attribute changed. */
    follow(before: readonly string[], named: readonly string[]): readonly string[];
  };
  readonly mail: {
    /** What goes to the mail server in place of one mail that is owed. */
    sent(mail: OutgoingMail): readonly OutgoingMail[];
  };
  readonly administration: {
    may(role: Role, act: AdministratorAct): boolean;
  };
};

const isLive = ({ state }: Account): boolean => state !== 'deleted';
const holdsSeat = (state: AccountState): boolean => state === 'pending' || state === 'active';
const hoursMs = 3_600_000;

/** The provider as it should be. */
export const correctPolicies: Policies = {
  scim: correctScimPolicies,
  token: {
    keep: hashOf,
    expiresAt: (now, ttlSeconds) => now + ttlSeconds * 1000,
    accepts: (token, now) => token.endedAt === undefined && token.expiresAt > now,
    endedByIssuing: (tokens, behaviour) => (behaviour.tokens === 'single' ? tokens : []),
    endedByRevoking: (tokens, id) => tokens.filter((token) => token.id === id),
    endedByDeletingConfiguration: (tokens) => tokens,
    listed: ({ id, createdAt, expiresAt, endedAt }, now) => ({
      id,
      state: endedAt !== undefined ? 'revoked' : expiresAt > now ? 'valid' : 'expired',
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
    }),
  },
  configuration: {
    needsSso: () => true,
    keepsPerson: () => true,
  },
  address: {
    key: caseless,
    verifies: ({ emailChange }) => emailChange === 'verify-first',
    verificationTo: ({ newAddress }) => [newAddress],
    noticeTo: () => [],
    shows: ({ whilePending }) => (whilePending === 'new-address' ? 'new' : 'old'),
    onRepeat: (link) => (link === 'works' ? 'send-nothing' : 'send-again'),
    onAnother: () => 'replace-link',
    onBack: () => 'cancel',
    isTaken: isLive,
    whileWaiting: (_inForce, planned) => planned,
    whenVerified: withAddress,
  },
  link: {
    lifetimeMs: (purpose) => (purpose === 'verify' ? 24 : 7 * 24) * hoursMs,
    stateOf: ({ usedAt, replacedAt, expiresAt }, now) => {
      if (usedAt !== undefined) return 'used';
      if (replacedAt !== undefined) return 'replaced';
      return expiresAt > now ? 'works' : 'expired';
    },
  },
  account: {
    conflicts: isLive,
    onDeleted: (behaviour) => (behaviour.recreateDeleted === 'undeclared' ? 'revives' : behaviour.recreateDeleted),
    revivedId: ({ id }) => id,
    firstState: ({ invitation }, active) => (active ? (invitation === 'mail' ? 'pending' : 'active') : 'deactivated'),
    stateAfter({ state, acceptedAt }, active, { invitation }) {
      if (!active) return 'deactivated';
      if (state === 'pending' || state === 'active') return state;
      return invitation === 'mail' && acceptedAt === undefined ? 'pending' : 'active';
    },
    whenDeactivated: (resource) => resource,
    invitationTo: (address) => [address],
    deletion: (behaviour) => behaviour.delete,
    whenDeleted: (account) => account,
    stays: ({ afterDelete }) => afterDelete === 'stays-in-organization',
    isReadable: isLive,
    leftBySupport: () => undefined,
    mayLogIn: ({ state }) => state === 'active',
  },
  seat: {
    holds: holdsSeat,
    needed: ({ seats }, from, to) => seats === 'limited' && holdsSeat(to) && !(from !== undefined && holdsSeat(from)),
    leftByRefusal: () => undefined,
  },
  group: {
    follow: (_before, named) => named,
  },
  mail: {
    sent: (mail) => [mail],
  },
  administration: {
    may: mayAct,
  },
};

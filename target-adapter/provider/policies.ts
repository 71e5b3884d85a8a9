import type { Behaviour } from '../behaviour.ts';
import type { ScimMethod } from '../scim/exchange.ts';
import { caseless } from '../scim/prepared-text.ts';
import type { JsonObject, Resource } from '../scim/resource.ts';
import type { AdministratorAct, Role } from './administrator/role.ts';
import { mayAct } from './administrator/role.ts';
import { bearerOf } from './authorization.ts';
import type { ProviderRequest } from './http.ts';
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
    /** The bearer token of a request: from the Authorization header alone. RFC 6750 §2.1 */
    presented(request: ProviderRequest): string | undefined;
    /** What is stored of a token; it is found again by this. */
    keep(token: string): string;
    expiresAt(now: number, ttlSeconds: number): number;
    /** The token as it is stored when it is made beside those that were made before. */
    issued(token: TokenRecord, others: readonly TokenRecord[]): TokenRecord;
    accepts(token: TokenRecord, now: number, method: ScimMethod): boolean;
    /** Whether a token that was never issued is let in. */
    acceptsUnknown(method: ScimMethod): boolean;
    /** Whether a request without a token is let in. */
    admitsAnonymous(method: ScimMethod): boolean;
    /** Whether this is answered to who sends no credential, once SCIM is set up. RFC 7643 §5 */
    isPublic(request: Pick<ProviderRequest, 'method' | 'path'>): boolean;
    /** What becomes of a request that is answered 401. */
    onRefusal(): 'drop' | 'carry-out';
    endedByIssuing(tokens: readonly TokenRecord[], behaviour: Behaviour): readonly TokenRecord[];
    endedByRevoking(tokens: readonly TokenRecord[], id: string): readonly TokenRecord[];
    /** All of them: SCIM answers 401 to everything until it is set up again and a new token is issued. */
    endedByDeletingConfiguration(tokens: readonly TokenRecord[]): readonly TokenRecord[];
    listed(token: TokenRecord, now: number): TokenListing;
  };
  readonly configuration: {
    /** Whether setting SCIM up, and enforcing it, is refused while single sign-on is off. */
    needsSso(): boolean;
    /** What deleting the configuration leaves of a person; undefined: nothing. */
    leftOf(account: Account, newId: () => string): Account | undefined;
  };
  readonly address: {
    /** Two addresses are one where their keys are equal. */
    key(address: string): string;
    /** Whether a new address waits until its link was followed. */
    verifies(behaviour: Behaviour): boolean;
    /** Who gets the link. */
    verificationTo(change: { readonly oldAddress: string | undefined; readonly newAddress: string }): readonly string[];
    /** Who gets the link once more after it was followed: nobody. */
    verificationAgainTo(change: {
      readonly oldAddress: string | undefined;
      readonly newAddress: string;
    }): readonly string[];
    /** Who is merely told, without a link. */
    noticeTo(change: { readonly oldAddress: string | undefined; readonly newAddress: string }): readonly string[];
    /** What a GET shows meanwhile. */
    shows(behaviour: Behaviour): 'old' | 'new';
    /** A second request for the address that waits. `link`: the state of the first link. */
    onRepeat(link: LinkState): 'send-nothing' | 'send-again' | 'end-link';
    /** Another new address, while one waits. */
    onAnother(): 'replace-link' | 'keep-link';
    /** Something else is asked for, while a new address waits. */
    onOther(): 'keep-waiting' | 'cancel';
    /** The address in force is asked for again, while a new one waits. */
    onBack(): 'cancel' | 'keep-waiting';
    /** Whether this account keeps its address, or the one that waits, from others who ask for it in this way. */
    isTaken(holder: Account, by: 'patch' | 'put' | 'link'): boolean;
    /** What a change to a taken address, which is refused whole, leaves of the account that was to have it. */
    afterTaken(account: Account, wanted: JsonObject): Account;
    /** The attributes while the address waits; `planned` has everything else that was wanted. */
    whileWaiting(inForce: JsonObject, planned: JsonObject, change: AddressChange): JsonObject;
    /** The attributes once the link was followed. */
    whenVerified(inForce: JsonObject, change: AddressChange): JsonObject;
  };
  readonly link: {
    lifetimeMs(purpose: LinkPurpose): number;
    stateOf(link: LinkRecord, now: number): LinkState;
    /** Whether a link still does something for this account. */
    leadsTo(account: Account): boolean;
  };
  readonly account: {
    /** Whether POST with the address of this account is refused with 409. */
    conflicts(holder: Account): boolean;
    /** What a refused POST leaves of the account that has the address, and whether an invitation goes there. */
    afterConflict(
      holder: Account,
      wanted: JsonObject,
    ): { readonly left: Account; readonly mail: 'none' | 'invitation' };
    /** The answer to a POST that conflicts. */
    onConflict(): 'refuse' | 'answer-holder';
    /** What is stored of a new account; undefined: nothing. */
    whenCreated(account: Account): Account | undefined;
    /** POST with the address of a person who was deleted softly. */
    onDeleted(behaviour: Behaviour): 'revives' | 'conflicts' | 'creates';
    /** The id after a revival. */
    revivedId(account: Account, newId: string): string;
    /** The state after a revival. `wanted`: of a new account. */
    revivedState(deleted: Account, wanted: AccountState): AccountState;
    /** The attributes of an account that takes the address of a deleted one. */
    inherits(deleted: Account, wanted: JsonObject): JsonObject;
    firstState(behaviour: Behaviour, active: boolean): AccountState;
    /** The state after a write that says `active`. */
    stateAfter(account: Account, active: boolean, behaviour: Behaviour): AccountState;
    /** The id after a write that leads to this state. */
    idAfter(account: Account, state: AccountState, newId: () => string): string;
    /** The account once its invitation was accepted. */
    whenAccepted(account: Account): Account;
    /** The account once a new address was confirmed. */
    whenConfirmed(account: Account): Account;
    /** What a deactivated person's attributes become. */
    whenDeactivated(resource: JsonObject): JsonObject;
    /** What is kept of a password after a write, `given` what was kept before it where the write sets none. */
    passwordAfter(before: string | undefined, given: string | undefined): string | undefined;
    invitationTo(address: string): readonly string[];
    deletion(behaviour: Behaviour): 'soft' | 'hard' | 'none';
    /** What stays of a person who was deleted softly. */
    whenDeleted(account: Account): Account;
    /** Whether a deleted person still stands in the organization, as its administrator sees it. */
    stays(behaviour: Behaviour, account: Account): boolean;
    /** Whether SCIM shows the person. `generation`: of the configuration now in force. */
    isReadable(account: Account, generation: number, by: 'id' | 'query'): boolean;
    /** What is left when support removes somebody: nothing. */
    leftBySupport(account: Account): Account | undefined;
    mayLogIn(account: Account): boolean;
  };
  readonly seat: {
    holds(state: AccountState): boolean;
    /** Whether this change needs a free seat; `from` is undefined for a new person. */
    needed(behaviour: Behaviour, from: AccountState | undefined, to: AccountState): boolean;
    /** What a refused creation leaves: nothing, neither an account nor a mail. */
    afterRefusal(account: Account): { readonly left: Account | undefined; readonly mail: 'none' | 'invitation' };
    /** How many seats there are once an administrator set it. null: no limit. */
    limitAfter(before: number | null, wanted: number | null): number | null;
  };
  readonly group: {
    /** The groups that a person stands in after the attribute changed. */
    follow(before: readonly string[], named: readonly string[]): readonly string[];
    /** Whether a new group is refused for its name, which this group has. */
    conflicts(holder: Resource): boolean;
    /** What is stored of a group. `before`: as it was; undefined: it is new. */
    whenWritten(before: Resource | undefined, wanted: JsonObject): JsonObject;
    /** What goes with a group that is deleted. */
    deletion(): 'group' | 'nothing' | 'group-and-people' | 'group-and-access';
    /** What goes with a membership that is taken away. */
    removal(): 'membership' | 'person';
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
    presented: bearerOf,
    keep: hashOf,
    expiresAt: (now, ttlSeconds) => now + ttlSeconds * 1000,
    issued: (token) => token,
    accepts: (token, now) => token.endedAt === undefined && token.expiresAt > now,
    acceptsUnknown: () => false,
    admitsAnonymous: () => false,
    isPublic: ({ method, path }) =>
      (method === 'GET' || method === 'HEAD') && /^\/ServiceProviderConfig\/?$/.test(path),
    onRefusal: () => 'drop',
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
    leftOf: (account) => account,
  },
  address: {
    key: caseless,
    verifies: ({ emailChange }) => emailChange === 'verify-first',
    verificationTo: ({ newAddress }) => [newAddress],
    verificationAgainTo: () => [],
    noticeTo: () => [],
    shows: ({ whilePending }) => (whilePending === 'new-address' ? 'new' : 'old'),
    onRepeat: (link) => (link === 'works' ? 'send-nothing' : 'send-again'),
    onAnother: () => 'replace-link',
    onOther: () => 'keep-waiting',
    onBack: () => 'cancel',
    isTaken: isLive,
    afterTaken: (account) => account,
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
    leadsTo: isLive,
  },
  account: {
    conflicts: isLive,
    afterConflict: (holder) => ({ left: holder, mail: 'none' }),
    onConflict: () => 'refuse',
    whenCreated: (account) => account,
    onDeleted: (behaviour) => (behaviour.recreateDeleted === 'undeclared' ? 'revives' : behaviour.recreateDeleted),
    revivedId: ({ id }) => id,
    revivedState: ({ acceptedAt }, wanted) => (wanted === 'pending' && acceptedAt !== undefined ? 'active' : wanted),
    inherits: (_deleted, wanted) => wanted,
    firstState: ({ invitation }, active) => (active ? (invitation === 'mail' ? 'pending' : 'active') : 'deactivated'),
    stateAfter({ state, acceptedAt }, active, { invitation }) {
      if (!active) return 'deactivated';
      if (state === 'pending' || state === 'active') return state;
      return invitation === 'mail' && acceptedAt === undefined ? 'pending' : 'active';
    },
    idAfter: ({ id }) => id,
    whenAccepted: (account) => (account.state === 'pending' ? { ...account, state: 'active' } : account),
    whenConfirmed: (account) => account,
    whenDeactivated: (resource) => resource,
    passwordAfter: (_before, given) => given,
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
    afterRefusal: () => ({ left: undefined, mail: 'none' }),
    limitAfter: (_before, wanted) => wanted,
  },
  group: {
    follow: (_before, named) => named,
    conflicts: () => true,
    whenWritten: (_before, wanted) => wanted,
    deletion: () => 'group',
    removal: () => 'membership',
  },
  mail: {
    sent: (mail) => [mail],
  },
  administration: {
    may: mayAct,
  },
};

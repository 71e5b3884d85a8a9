import type { ScimMethod, ScimRequest, ScimResponse } from '../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../target-adapter/scim/resource.ts';
import type { Person } from './directory/person.ts';
import type { Intent, Settlement } from './intent.ts';
import type { JobHabits } from './job-habits.ts';
import type { BoundMapping, Moment } from './mapping/administered.ts';
import type { MappedAttribute } from './mapping/target-path.ts';

/** A dialect's way through one intent: yields requests, is resumed with the answers, returns how it ended. Pure. */
export type Conversation = Generator<ScimRequest, Settlement, ScimResponse>;

/** What the identity provider remembers and was set to; handed to every conversation. */
export type Setting = {
  /** The target's id of a person or group that this identity provider has linked, by the directory's id. */
  readonly linkedId: (directoryId: string) => string | undefined;
  /** The person as the directory holds them; for members of a group. */
  readonly personOf: (directoryId: string) => Person | undefined;
  readonly mapping: 'default' | 'calendly';
  /** What an administrator has set in place of either. */
  readonly administered?: BoundMapping;
  /** Where the group's name goes; empty: nowhere. */
  readonly groupAttribute: string;
  /** Whether the target serves /Groups: group push is switched on only there. */
  readonly groups: 'endpoint' | 'attribute' | 'none';
  /** `on-demand`: an administrator asked for this one person now; Entra ID speaks otherwise then. */
  readonly trigger: 'cycle' | 'on-demand';
  /** A fresh random GUID, seeded: Entra's connection test asks for one. */
  readonly guid: () => string;
  /** An address that nobody has, with the run's marker: what an administrator types in for a test account. */
  readonly testAddress: () => string;
  /** The dialect's options (`activeStyle`, `userPatch`, …) as configured. */
  readonly options: Readonly<Record<string, string>>;
};

/** How well a fact is evidenced: the vendor's documentation, a live capture, the client's source, a third party's word, memory. */
export type Evidence = 'documented' | 'captured' | 'source' | 'third-party' | 'remembered';

/** One request shape or reaction and where it was seen. */
export type DialectFact = {
  readonly id: string;
  readonly says: string;
  readonly evidence: Evidence;
  /** The document, repository or capture. */
  readonly source: string;
};

/** How an identity provider repeats by itself; the engine waits in its place. */
export type Repeats = {
  /** Attempts at one intent, the first included. */
  readonly attempts: number;
  /** `doubling`: each further wait is twice the one before. */
  readonly growth: 'steady' | 'doubling';
  /** Where no whole answer came: the code in the provisioning log, and when it asks again. */
  readonly noAnswer: { readonly code: string; readonly afterMs: number };
};

/** One identity provider's way of speaking SCIM. Data first, then one pure generator. */
export type Dialect = {
  readonly id: string;
  /** `--idp okta` takes every dialect of the family. */
  readonly family: string;
  readonly title: string;
  /** As short as a column heading: `entra`, `okta`, `gen`. */
  readonly label: string;
  readonly evidence: 'excellent' | 'good' | 'fair' | 'thin';
  /** Whether it ever sends DELETE for a person; a reason where not. */
  readonly deletes: true | string;
  /** The same where options decide it. */
  deletesWith?(options: Readonly<Record<string, string>>): true | string;
  /** Why it never pushes a group; absent: it does. */
  readonly noGroups?: string;
  /** Whether it ever sends a password; a reason where not. */
  readonly pushesPasswords: true | string;
  /** Whether it ever reads everybody who is in the target; a reason where not. */
  readonly imports: true | string;
  /** Whether it asks for an existing account before it creates one; a dialect that does not gets a look-up before a repeat. */
  readonly matchesFirst: boolean;
  /** Options with their default first; a shape that is not evidenced is never the default. */
  readonly options: Readonly<Record<string, readonly [string, ...string[]]>>;
  readonly facts: readonly DialectFact[];
  readonly repeats: Repeats;
  /** When it provisions, what becomes of a failure, what stops it. Absent: `plainHabits`. */
  readonly job?: JobHabits;
  /** What the attribute mapping makes of a person: what the target should hold once they are provisioned. */
  mapped(person: Person, setting: Setting, moment?: Moment): readonly MappedAttribute[];
  converse(intent: Intent, setting: Setting): Conversation;
  /** A request with the headers that this identity provider gives to such a one. */
  dress(request: Undressed): ScimRequest;
};

/** A request before an identity provider has put its headers to it. */
export type Undressed = { readonly method: ScimMethod; readonly path: string; readonly body?: JsonObject };

/** Fixes the type of a dialect, nothing else. */
export function defineDialect(dialect: Dialect): Dialect {
  return dialect;
}

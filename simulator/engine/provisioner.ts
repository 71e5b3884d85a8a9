import type { ScimMethod, ScimRequest } from '../../target-adapter/scim/exchange.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';
import type { Group, Person, PersonChange } from '../directory/person.ts';
import type { Intent, Settlement } from '../intent.ts';
import type { MappedAttribute } from '../mapping/target-path.ts';
import type { ProvisioningLogEntry } from './provisioning-log.ts';

/** The state of the identity provider's connection to the target, as its administrator sees it. */
export type ConnectionState =
  | { readonly kind: 'working' }
  /** The credential was refused; `waiting` intents are kept in order and sent by `resume`. */
  | { readonly kind: 'error'; readonly reason: string; readonly status?: number; readonly waiting: number };

/** How one intent ended, with its evidence. `waiting`: queued because the connection is in error. */
export type Outcome = {
  readonly intent: Intent;
  readonly settlement: Settlement | { readonly kind: 'waiting'; readonly reason: string };
  /** Ids of the exchanges of this intent, in order. */
  readonly exchanges: readonly string[];
  readonly entry: ProvisioningLogEntry;
};

export type PersonOutcome = Outcome & { readonly person: Person; readonly resourceId?: string };
export type GroupOutcome = Outcome & { readonly group: Group; readonly resourceId?: string };

/**
 * The fake identity provider of one scenario: keeps links, the queue, the connection and the provisioning log, and
 * carries out each intent in its dialect. Intents are delivered in order and at least once; one whose outcome is unknown
 * (time-out, lost connection) is looked up before it is repeated.
 */
export type Provisioner = {
  testConnection(): Promise<Outcome>;
  assign(person: Person): Promise<PersonOutcome>;
  /**
   * Assigns with a look-up that misses the account, as a stale index or a client that does not ask makes it: the engine
   * answers the dialect's matching query with an empty list itself, without sending it, so that the create goes out.
   */
  assignUnmatched(person: Person): Promise<PersonOutcome>;
  update(person: Person, change: PersonChange): Promise<PersonOutcome>;
  changeEmail(person: Person, address: string): Promise<PersonOutcome>;
  /** Sends the same change again, as an identity provider does that still reads the old value. */
  repeatUpdate(person: Person): Promise<PersonOutcome>;
  unassign(person: Person): Promise<PersonOutcome>;
  disable(person: Person): Promise<PersonOutcome>;
  enable(person: Person): Promise<PersonOutcome>;
  delete(person: Person): Promise<PersonOutcome>;
  /** Assigns one person at once, as an administrator can ask for: in some products with other requests than the cycle's. */
  provisionOnDemand(person: Person): Promise<PersonOutcome>;
  setPassword(person: Person, password: string): Promise<PersonOutcome>;
  /** Reads everybody; `settlement.imported` holds them. */
  import(): Promise<Outcome>;
  pushGroup(group: Group): Promise<GroupOutcome>;
  renameGroup(group: Group, displayName: string): Promise<GroupOutcome>;
  addMembers(group: Group, members: readonly Person[]): Promise<GroupOutcome>;
  removeMembers(group: Group, members: readonly Person[]): Promise<GroupOutcome>;
  /** A full push: the target is to hold exactly the members of the directory. */
  replaceMembers(group: Group): Promise<GroupOutcome>;
  deleteGroup(group: Group): Promise<GroupOutcome>;
  /**
   * Runs `act` once, just before the next request with this method goes out: how a scenario provokes a race. `act` must
   * not use this provisioner, whose intent in hand would wait for it for ever.
   */
  beforeNext(method: ScimMethod, act: (request: ScimRequest) => Promise<void>): void;
  /** Queues without sending: `cycle` then delivers everything in order. */
  queue(intent: Intent): void;
  /** Delivers what is to be tried again and what is queued, oldest first, until done or the connection is in error. */
  cycle(): Promise<readonly Outcome[]>;
  /** The administrator types in another base URL or credential. Links and queue stay. */
  configure(connection: Connection): void;
  /** Tests the connection and, when it works, delivers what waits. The test's outcome comes first. */
  resume(): Promise<readonly Outcome[]>;
  /** Forgets every link, as after a deleted and newly made set-up in the identity provider. */
  forgetLinks(): void;
  readonly connection: Connection;
  readonly state: ConnectionState;
  readonly log: readonly ProvisioningLogEntry[];
  /** The target's id of a linked person or group, by the directory's id. */
  linkedId(directoryId: string): string | undefined;
  /** The person as the directory holds them now. */
  personNow(person: Person): Person;
  /** What the default attribute mapping makes of this person: what the harness itself creates. */
  mapped(person: Person): readonly MappedAttribute[];
  /** The person as the mapping of an administrator sends them; without one as they are. */
  asSent(person: Person): Person;
};

import type { Status } from '../reports/run-log/event.ts';
import type { Undressed } from '../simulator/dialect.ts';
import type { Group, Person, PersonChange } from '../simulator/directory/person.ts';
import type { Difference } from '../simulator/engine/drift.ts';
import type { Job } from '../simulator/engine/job/job.ts';
import type { JobSettings } from '../simulator/engine/job/settings.ts';
import type { Outcome, Provisioner } from '../simulator/engine/provisioner.ts';
import type {
  AdministrationCall,
  AdministrationCalls,
  AdministratorAct,
  PersonView,
} from '../target-adapter/administration/administration.ts';
import type { Behaviour } from '../target-adapter/behaviour.ts';
import type { Mail } from '../target-adapter/mailbox/mailbox.ts';
import type { Exchange, ScimRequest } from '../target-adapter/scim/exchange.ts';
import type { JsonObject, Resource } from '../target-adapter/scim/resource.ts';
import type { Connection } from '../target-adapter/transport/transport.ts';
import type { Check, CheckFacts, Sources } from './check.ts';
import type { Discovery } from './discovery.ts';
import type { Observer } from './observer.ts';
import type { IdpFamily } from './requirements/idp/family.ts';
import type { Tag } from './tag.ts';

/** What a scenario needs of a target, a configuration or a dialect. Absent -> skip, with the reason that `runner/needs.ts` words. */
export type Need =
  | 'mailbox'
  | 'verifies-email'
  | 'changes-email-at-once'
  | 'invites'
  | 'limits-seats'
  | 'deletes-softly'
  | 'deletes-hard'
  | 'groups-endpoint'
  | 'group-attribute'
  | 'refuses-extra-attributes'
  /** The identity provider ever deletes people. */
  | 'dialect-deletes'
  /** The target asks for a credential. */
  | 'credential'
  | 'embedded'
  | { readonly administration: AdministrationCall };

/** Tenant-wide acts that a configuration must allow by name. */
export type TenantAct = 'token' | 'reconfigure' | 'seats';

/** The outcome of waiting for mail. `waitedMs` is what the report says: "none within 3.0 s", never "none". */
export type MailSeen = Sources & {
  readonly address: string;
  /** Oldest first; what was there before does not count. */
  readonly mails: readonly Mail[];
  /** Per mail the one link that verifies or accepts, or why there is none. */
  readonly links: readonly MailLink[];
  readonly waitedMs: number;
  /** What arrived for others meanwhile, `address: subject`. */
  readonly instead: readonly string[];
};

export type MailLink =
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unclear'; readonly reason: string };

/** Where a link led, without the SCIM token. */
export type LinkFollowed = Sources & {
  readonly exchanges: readonly Exchange[];
  /** `refused`: it leads outside the allowed origins. */
  readonly ended: 'answered' | 'refused';
  /** What a person would have to click on the page, in words. */
  readonly click?: string;
  /** Of the last answer; absent where the last request got none. */
  readonly status?: number;
  /** Why there is no status, or why the link is not followed. */
  readonly reason?: string;
};

/** What the harness itself reads over SCIM. `resource` is absent where there is none, or no single one. */
export type Seen = Sources & {
  readonly resource?: Resource;
  /** Resources in a list, or 1 and 0 for a GET by id. */
  readonly hits: number;
  readonly status?: number;
  readonly exchanges: readonly Exchange[];
};

/** How an intent ended, with the exchanges themselves. */
export type Delivery = Sources & {
  readonly outcome: Outcome;
  readonly exchanges: readonly Exchange[];
  /** The identity provider's name, for sentences. */
  readonly idp: string;
  readonly discovery: Discovery;
};

export type SettledPerson = {
  readonly person: Person;
  readonly resourceId: string;
  /** The body with which the identity provider created the person: which attributes it sends. */
  readonly sent: JsonObject;
  /** `active: true` where that is certain: an invitation that nobody could accept leaves the person pending. */
  readonly expected: { readonly active?: true };
};

/** The person as the target's administrator sees them; no `view` where nobody can look. */
export type AdministratorView = Sources & { readonly view?: { readonly found: PersonView | undefined } };

/** A value that was given to an account by hand, in a PATCH. */
export type ExtraGiven = {
  readonly name: string;
  readonly value: string;
  readonly patched: Exchange;
  /** The account after that. */
  readonly seen: Seen;
  /** What was stored, by attribute; empty where it was not. */
  readonly kept: Readonly<Record<string, string>>;
};

/** A token that the target's administrator issued, and the connection that uses it. */
export type IssuedConnection = { readonly id: string; readonly token: string; readonly connection: Connection };

/** What befalls a request of an identity provider on its way: no doing of the target. */
export type Misfortune =
  /** It never arrives. */
  | { readonly kind: 'lost' }
  /** It arrives and is answered; the answer does not come back. */
  | { readonly kind: 'answer-lost' }
  /** Somebody in between answers. `retryAfter`: whole seconds. */
  | { readonly kind: 'answered'; readonly status: 429 | 500 | 502 | 503; readonly retryAfter?: number };

/** Where the target does not hold what an identity provider believes. */
export type DriftRead = {
  /** How many people it has linked. */
  readonly linked: number;
  /** Whether it took members away by naming them in the value of a remove: by the RFC's letter that removes all. */
  readonly removedByList: boolean;
  /** Each with its sentence. */
  readonly differences: readonly {
    readonly kind: Difference['kind'];
    /** What was delivered, and what is there: `title “Engineer”`. */
    readonly expected: string;
    readonly actual: string;
  }[];
  /** How the target was read. */
  readonly exchanges: readonly Exchange[];
};

export type Tools = {
  /** The fake identity provider, in the dialect of this result. */
  readonly idp: Provisioner;
  readonly behaviour: Behaviour;
  readonly discovery: Discovery;
  /** A new person of the directory, who carries the run's marker. */
  person(change?: Partial<Pick<Person, 'groupName' | 'jobTitle' | 'department' | 'email'>>): Person;
  /** One of whom the directory knows everything. */
  personInFull(change?: PersonChange): Person;
  group(members?: readonly Person[]): Group;
  /** An address that nobody has had, with the run's marker. */
  newAddress(): string;
  /** Another family name than the person's. */
  newFamilyName(person: Person): string;
  /** Another name for the group, with the run's marker. */
  newGroupName(group: Group): string;
  /** One sentence of the story, in the words of a person. Intents tell themselves. */
  tell(sentence: string): void;
  /** Judges; the verdict goes to the run log. */
  check<Evidence extends Sources>(check: Check<Evidence>, evidence: Evidence): Status;
  /** Judges, and ends the scenario here where the story cannot go on. */
  need<Evidence extends Sources>(check: Check<Evidence>, evidence: Evidence): void;
  /** Says what could not be seen on this target. */
  note(text: string): void;
  /** An outcome with its exchanges: what checks judge. */
  delivery(outcome: Outcome): Delivery;
  readonly mail: {
    readonly available: boolean;
    /** Call before the act that should cause mail: what is there already does not count. */
    remember(...addresses: readonly string[]): Promise<void>;
    /** Waits until mail came to this address, then a short grace; a time-out is no error here. */
    expectAt(address: string): Promise<MailSeen>;
    /** Waits until it is fair to say that none comes. */
    expectNoneAt(address: string): Promise<MailSeen>;
    /** What has come by now. */
    seenAt(address: string): Promise<MailSeen>;
    /** As the person who clicks. */
    follow(link: string): Promise<LinkFollowed>;
  };
  /** The target's administrator. Each call that `needs` names is there. */
  readonly administration: Partial<AdministrationCalls>;
  /** The person as the target's administrator sees them; no `view` where nobody can look. */
  viewOf(userName: string): Promise<AdministratorView>;
  /** The address that is in force for the person who is found by `userName`; nothing where the administrator is not told. */
  inForce(userName: string): Promise<{ readonly inForce?: string }>;
  /** GET by the linked id; repeated within the target's declared settle time until `until` holds. */
  read(person: Person, until?: (seen: Seen) => boolean): Promise<Seen>;
  /** The same by id; `endpoint` without its slash: `Users`, or one that the target defines. */
  readId(endpoint: string, id: string, until?: (seen: Seen) => boolean): Promise<Seen>;
  find(userName: string, until?: (seen: Seen) => boolean): Promise<Seen>;
  /**
   * Just before the identity provider's next create goes out, somebody makes the same account by hand. `result` ends the
   * scenario as unjudged where that did not succeed.
   */
  createByHand(person: Person): { result(): { readonly resourceId: string; readonly sent: JsonObject } };
  /** Gives an account a value that no identity provider sends, by hand. */
  giveExtra(resourceId: string): Promise<ExtraGiven>;
  /** The body of a create with the attributes that this target takes. */
  userBody(person: Person): JsonObject;
  /** Every exchange of this result so far. */
  exchanges(): readonly Exchange[];
  /** One request as the harness itself, with the target's working credential or another one. */
  scim(request: ScimRequest, connection?: Connection): Promise<Exchange>;
  /** One request as the identity provider of this result, with its headers: a shape that no intent has. */
  asIdp(request: Undressed): Promise<Exchange>;
  /**
   * The provisioning job of this identity provider, whole: its directory is empty, its time virtual. `befalls` says what
   * happens to a request on its way; `nowMs` is the job's time.
   */
  openJob(options?: {
    befalls?(request: ScimRequest, nowMs: number): Misfortune | undefined;
    readonly settings?: Partial<JobSettings>;
  }): Job;
  /** Everything about the people and groups of a job that is in the target, read by the harness. */
  readDrift(job: Job): Promise<DriftRead>;
  /** A call of the target's administrator, recorded. Embedded provider only. */
  actAs(act: AdministratorAct): Promise<Exchange>;
  /** The connection that the harness uses now. */
  connection(): Connection;
  /** The target's connection with a credential that was never issued; undefined where it asks for none. */
  wrongConnection(): Connection | undefined;
  /** The target's connection with a letter in the middle of its bearer token changed; undefined where it has none. */
  alteredConnection(): Connection | undefined;
  /** A token of its own for this scenario, revoked at the end; the identity provider is set to it. */
  issueToken(ttlSeconds?: number): Promise<IssuedConnection>;
  /** After the administrator changed what the configuration names: the harness goes on with this connection. */
  useConnection(connection: Connection): void;
  /** Assigned, and the invitation accepted where there is one: the state that most scenarios begin with. */
  settledPerson(change?: Parameters<Tools['person']>[0]): Promise<SettledPerson>;
  /** Whether this identity provider ever deletes people. */
  readonly dialectDeletes: boolean;
  /** Puts something back, whatever happens; `sentence` tells it. */
  atEnd(sentence: string, act: () => Promise<void>): void;
  /** Ends the scenario as a skip: something that only shows on the way. */
  skip(reason: string): never;
  /** The same for the last step: what builds on this scenario is played all the same. */
  unseen(reason: string): never;
};

/** A story that a QA engineer would tell; or a probe of the RFC, told in SCIM. */
export type Scenario = {
  /** Stable for ever, unique; the file's name. */
  readonly id: string;
  readonly suite: 'lifecycle' | 'cycles' | 'conformance' | IdpFamily;
  /** Further names under which `--suite` and `--only` choose it; what is tagged `load` is played only where it is asked for. */
  readonly tags?: readonly Tag[];
  /** The heading in reports: `E-mail change`. */
  readonly group: string;
  /** A claim that is true when green. */
  readonly title: string;
  readonly needs: readonly Need[];
  /** `none`: no identity provider speaks in it, so it is played once a target. A list: ids of those that do. Default: each. */
  readonly dialects?: 'each' | 'none' | readonly [string, ...string[]];
  /** `tenant`: changes more than people of its own; runs alone and last, and only where `allow` names every act. */
  readonly scope?: {
    readonly tenant: readonly TenantAct[];
    /** Only where the administration has this call. */
    readonly onlyWith?: AdministrationCall;
  };
  /** Scenarios whose failure makes this one unjudgeable: then it is skipped, with a pointer to its cause. */
  readonly after?: readonly string[];
  /** A story that shows the same to those that come after it: where that one is not played, they come after this. */
  readonly standsFor?: string;
  /** What it does, told to a person, for `explain`; about six sentences. */
  readonly story: readonly string[];
  /** Every check that it applies: `explain`, `list` and the proof matrix read it, and a test compares it with runs. */
  readonly checks: readonly CheckFacts[];
  /** It tells what this observer saw, in place of a play. */
  readonly observes?: Observer;
  play(tools: Tools): Promise<void>;
};

export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}

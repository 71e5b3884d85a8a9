import type { Group, Person } from '../simulator/directory/person.ts';
import type { Provisioner } from '../simulator/engine/provisioner.ts';
import type { AdministrationCall, AdministrationCalls, PersonView } from '../target-adapter/administration/administration.ts';
import type { Behaviour } from '../target-adapter/behaviour.ts';
import type { Mail } from '../target-adapter/mailbox/mailbox.ts';
import type { Exchange, ScimRequest } from '../target-adapter/scim/exchange.ts';
import type { Resource } from '../target-adapter/scim/resource.ts';
import type { Check } from './check.ts';

/** What a scenario needs from a target, a configuration or a dialect. Absent -> skip, with the reason that `runner/needs.ts` words. */
export type Need =
  | 'mailbox'
  | 'verifies-email'
  | 'changes-email-at-once'
  | 'invites'
  | 'limits-seats'
  | 'deletes-softly'
  | 'deletes-hard'
  | 'keeps-deleted-people'
  | 'groups-endpoint'
  | 'group-attribute'
  /** The identity provider ever deletes people. */
  | 'dialect-deletes'
  | 'embedded'
  | { readonly administration: AdministrationCall };

/** Tenant-wide acts that a configuration must allow by name. */
export type TenantAct = 'token' | 'reconfigure' | 'seats';

/** The outcome of waiting for mail. `waitedMs` is what the report says: "none within 3.0 s", never "none". */
export type MailSeen = { readonly address: string; readonly mails: readonly Mail[]; readonly waitedMs: number; readonly instead: readonly string[] };

/** Where a link led, after at most ten redirects on allowed origins, without the SCIM token. */
export type LinkFollowed = { readonly exchanges: readonly string[]; readonly status: number; readonly url: string };

/** What the harness itself reads of a person over SCIM. `resource` is absent where no such person is found. */
export type Seen = { readonly resource?: Resource; readonly hits: number; readonly exchange: Exchange };

export type Tools = {
  /** The fake identity provider, in the dialect of this result. */
  readonly idp: Provisioner;
  readonly behaviour: Behaviour;
  /** A new person of the directory, who carries the run's marker. */
  person(change?: Partial<Pick<Person, 'email' | 'groupName' | 'jobTitle' | 'department'>>): Person;
  /** A new group of the directory. */
  group(members?: readonly Person[]): Group;
  /** An address that nobody has had, with the run's marker. */
  newAddress(): string;
  /** One sentence of the story, in the words of a person. Intents tell themselves. */
  tell(sentence: string): void;
  /** Judges; the verdict goes to the run log. Evidence may hold exchanges' ids under `exchanges` and mails' under `mails`. */
  check<Evidence>(check: Check<Evidence>, evidence: Evidence & Sources): void;
  /** Says what could not be seen on this target. */
  note(text: string): void;
  readonly mail: {
    /** Call before the act that should cause mail: what is there already does not count. */
    remember(address: string): Promise<void>;
    /** Waits until mail came to this address (at least `atLeast`, default 1), then a short grace; a timeout is no error here. */
    expectAt(address: string, options?: { readonly atLeast?: number }): Promise<MailSeen>;
    /** Waits until it is fair to say that none comes. */
    expectNoneAt(address: string): Promise<MailSeen>;
    /** The one link of this mail that verifies or accepts; throws Problem `LINK_UNCLEAR`. */
    linkOf(mail: Mail): string;
    /** As the person who clicks. */
    follow(link: string): Promise<LinkFollowed>;
  };
  /** The target's administrator. Each call that `needs` names is there. */
  readonly administration: AdministrationCalls;
  /** The same person as the target's administrator sees them; undefined too where the target cannot tell. */
  look(userName: string): Promise<PersonView | undefined>;
  /** The harness reads over SCIM as itself: by the linked id, else by filter on userName. */
  read(person: Person): Promise<Seen>;
  findByUserName(userName: string): Promise<Seen>;
  /** One request as the harness itself, claimed first where it creates. */
  scim(request: ScimRequest): Promise<Exchange>;
  /** Every exchange of this result so far. */
  readonly exchanges: readonly Exchange[];
  exchange(id: string): Exchange;
  /** Brings a person to the state that most scenarios begin with: assigned, invitation accepted where there is one. */
  settledPerson(change?: Parameters<Tools['person']>[0]): Promise<{ person: Person; resourceId: string }>;
  /** Ends the scenario as a skip: something that can only be found out on the way. */
  skip(reason: string): never;
};

/** Where evidence lies, beside the evidence itself. */
export type Sources = { readonly exchanges?: readonly string[]; readonly mails?: readonly string[] };

/** A story that a QA engineer would tell. */
export type Scenario = {
  /** Stable for ever, unique; the file's name. */
  readonly id: string;
  readonly suite: 'lifecycle';
  /** The heading in reports: `E-mail change`. */
  readonly group: string;
  /** A claim that is true when green. */
  readonly title: string;
  readonly needs: readonly Need[];
  /** `tenant`: changes more than people of its own; runs alone, and only where `allow` names every act. */
  readonly scope?: { readonly tenant: readonly TenantAct[] };
  /** What it does, told to a person, for `explain`; about six sentences. */
  readonly story: readonly string[];
  /** Every check that it applies: `explain`, `list` and the proof matrix read it, and a test compares it with a run. */
  readonly checks: readonly Check<never>[];
  play(tools: Tools): Promise<void>;
};

export function defineScenario(scenario: Scenario): Scenario {
  return scenario;
}

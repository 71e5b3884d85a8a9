import type { RecordedTarget } from '../../reports/run-log/event.ts';
import type { AdministeredMapping } from '../../simulator/mapping/administered.ts';
import type { Administration } from '../../target-adapter/administration/administration.ts';
import type { Behaviour } from '../../target-adapter/behaviour.ts';
import type { FetchPage } from '../../target-adapter/mailbox/bounded-fetch.ts';
import type { Mailbox } from '../../target-adapter/mailbox/mailbox.ts';
import type { MailWaiter } from '../../target-adapter/mailbox/wait-for-mail.ts';
import type { Problem } from '../../target-adapter/problem.ts';
import type { Connection, Transport } from '../../target-adapter/transport/transport.ts';
import type { Discovery } from '../discovery.ts';
import type { TenantAct } from '../scenario.ts';
import type { Redactor } from './redactor.ts';

/** A mailbox and how its mail is waited for and read. */
export type TargetMail = {
  readonly mailbox: Mailbox;
  readonly waiter: MailWaiter;
  /** `mail.linkOrigins`; the target's own origin is always among the allowed ones. */
  readonly linkOrigins: readonly string[];
  readonly linkPattern?: RegExp;
  /** In place of `fetch`, where the target lives in this process. */
  readonly fetchPage?: FetchPage;
};

/** What one result works on. On the embedded provider it is a tenant of its own. */
export type Lease = {
  /** Knows the secrets of what is leased, and of nothing else. */
  readonly redactor: Redactor;
  readonly transport: Transport;
  readonly administration: Administration;
  readonly mail?: TargetMail;
  connection(): Connection;
  /** The administrator changed what the configuration names. */
  useConnection(connection: Connection): void;
  /** A token of the run stays, because the target works with it; `superseded` is called when another one does. */
  keepToken(superseded: () => void): void;
  /** `dropped`: everything in it went with it, so nothing needs to be removed one by one. */
  leave(): Promise<'dropped' | 'shared'>;
};

/** A target that is open: reached, discovered, with its administration and its mailbox. */
export type Target = {
  readonly name: string;
  readonly behaviour: Behaviour;
  /** `STAGING_SCIM_TOKEN`: where the credential came from. */
  readonly credentialFrom?: string;
  readonly allow: readonly TenantAct[];
  readonly discovery: Discovery;
  /** Each result gets a tenant of its own, so all run at once and tenant-wide acts harm nobody. */
  readonly isolated: boolean;
  /** Whether one is configured, reachable or not. */
  readonly hasMailbox: boolean;
  /** Why the configured mailbox cannot be read: what needs it cannot be judged, and the rest goes on. */
  readonly mailProblem?: Problem;
  /** Results at a time. */
  readonly concurrency: number;
  /** How long a change may take until every answer shows it, as declared. */
  readonly settleMs: number;
  /** Of the addresses of its people. */
  readonly people: { readonly domain: string; readonly plusAddress?: string };
  /** Options by dialect id. */
  readonly dialectOptions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attribute mappings by dialect or family; absent: the default of each. */
  readonly mappings?: Readonly<Record<string, AdministeredMapping>>;
  readonly administration: Administration;
  connection(): Connection;
  lease(): Promise<Lease>;
  /** Removes mail that came after its result had ended: whatever went to an address with this marker. */
  sweepMail?(marker: string, signal: AbortSignal): Promise<void>;
  close(): Promise<void>;
};

/** What is known of a target before it is opened, and the way to open it. */
export type TargetPlace = {
  readonly name: string;
  readonly recorded: RecordedTarget;
  open(signal: AbortSignal): Promise<Target>;
};

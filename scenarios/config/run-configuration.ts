import type { AdministeredMapping } from '../../simulator/mapping/administered.ts';
import type { AdministrationConfiguration } from '../../target-adapter/administration/open-administration.ts';
import type { Behaviour, PresetName } from '../../target-adapter/behaviour.ts';
import type { DescribedBodies } from '../../target-adapter/discovery-configuration.ts';
import type { Mailbox } from '../../target-adapter/mailbox/mailbox.ts';
import type { HttpTransportOptions } from '../../target-adapter/transport/http-transport.ts';
import type { Connection } from '../../target-adapter/transport/transport.ts';
import type { TenantAct } from '../scenario.ts';

export const failOns = ['fail', 'warn', 'regression'] as const;
export type FailOn = (typeof failOns)[number];

/** The reference provider in this process. */
export type EmbeddedTarget = { readonly kind: 'embedded'; readonly name: PresetName; readonly behaviour: Behaviour };

/** Where the mail of a target is read, and how long one waits for it. */
export type MailSettings = {
  readonly place:
    | {
        readonly kind: 'mailhog' | 'mailpit';
        readonly url: string;
        readonly login?: { readonly user: string; readonly password: string };
      }
    | { readonly kind: 'embedded'; readonly smtpPort: number; readonly httpPort?: number }
    /** Handed in by a program that has one; who opened it closes it. */
    | { readonly kind: 'handed-in'; readonly mailbox: Mailbox };
  /** Where links may lead beside the target itself; origins. */
  readonly linkOrigins: readonly string[];
  readonly linkPattern?: RegExp;
  readonly timeoutMs: number;
  readonly quietMs: number;
  /** Of our people's addresses: a domain of their own, or plus addresses of one real mailbox. */
  readonly addresses:
    | { readonly kind: 'domain'; readonly domain: string }
    | { readonly kind: 'plus'; readonly mailbox: string };
};

/** A service provider of the user's. Secrets are in it: it is never logged. */
export type ConfiguredTarget = {
  readonly kind: 'configured';
  readonly name: string;
  readonly connection: Connection;
  /** `STAGING_SCIM_TOKEN`, `the file token.txt`: what a message says about a refused token. Absent: there is no credential. */
  readonly credentialFrom?: string;
  readonly behaviour: Behaviour;
  /** As it was declared: the name of a preset, or the behaviour in full. */
  readonly declared: PresetName | Behaviour;
  readonly allow: readonly TenantAct[];
  readonly transport: Omit<HttpTransportOptions, 'clock' | 'onSecret'>;
  /** Instead of what the target does not say of itself. */
  readonly described?: DescribedBodies;
  readonly mail?: MailSettings;
  readonly administration: AdministrationConfiguration;
  readonly administrationTimeoutMs?: number;
  /** Scenarios at a time. */
  readonly concurrency?: number;
  /** Until a change shows in a GET; 0: at once. */
  readonly settleMs: number;
  /** Options by dialect. */
  readonly dialects: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Attribute mappings by dialect or family; absent: the default of each. */
  readonly mappings?: Readonly<Record<string, AdministeredMapping>>;
};

export type RunTarget = EmbeddedTarget | ConfiguredTarget;

/** What a run does, from flags, environment, file and defaults, in this order. */
export type RunConfiguration = {
  /** The file that was read, as the user would type it. */
  readonly file?: string;
  /** At least one. */
  readonly targets: readonly RunTarget[];
  /** Absent: all of them. */
  readonly suite?: readonly string[];
  readonly idp?: readonly string[];
  readonly only?: readonly string[];
  /** `interop`, `strict`, `idp:<name>`. */
  readonly profile: string;
  readonly jobs?: number;
  readonly seed?: number;
  readonly out?: string;
  readonly report?: readonly { readonly name: string; readonly file?: string }[];
  readonly failOn: FailOn;
  /** What the user should know and need not act on. */
  readonly notes: readonly string[];
  /** Whatever must not be shown or written. */
  readonly secrets: readonly string[];
};

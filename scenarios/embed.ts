/**
 * The door for tests that need a counterpart: `import { openProvider, openMailCatcher } from 'scimulator/embed'` gives a
 * SCIM service provider and a mail catcher in this process. Nothing listens anywhere but at 127.0.0.1.
 */
import type { RequestListener } from 'node:http';
import type { Administration } from '../target-adapter/administration/administration.ts';
import { type Behaviour, embedded, type PresetName } from '../target-adapter/behaviour.ts';
import type { MailCatcher } from '../target-adapter/mailbox/catcher/mail-catcher.ts';
import type { Fault } from '../target-adapter/provider/fault.ts';
import { createProvider } from '../target-adapter/provider/provider.ts';
import { allFeatures, type Features, presetFeatures } from '../target-adapter/provider/scim/features.ts';
import { machine } from './cli/machine.ts';

export type ProviderSettings = {
  /** Default `calendly`. */
  readonly behaviour?: PresetName | Behaviour;
  /** What it can do of what is optional in SCIM, in place of what the preset can. Default: all but what a preset lacks. */
  readonly features?: Partial<Features>;
  /** 0 takes a free port. Absent: nothing listens, and `handler` is to be mounted. */
  readonly port?: number;
  /** Where its mail goes; absent: nowhere. */
  readonly smtp?: { readonly host: string; readonly port: number };
  readonly faults?: readonly Fault[];
};

export type OpenProvider = {
  /** Of SCIM. */
  readonly baseUrl: string;
  /** A bearer token that is accepted there. */
  readonly token: string;
  readonly behaviour: Behaviour;
  /** For `http.createServer` or an Express application. */
  readonly handler: RequestListener;
  readonly administration: Administration;
  close(): Promise<void>;
};

const host = '127.0.0.1';
const dayInSeconds = 86_400;

/** The reference provider with one organization, whose people are in memory. */
export async function openProvider(settings: ProviderSettings = {}): Promise<OpenProvider> {
  const { behaviour: declared = 'calendly', port, smtp, features, faults = [] } = settings;
  const behaviour = typeof declared === 'string' ? embedded[declared] : declared;
  const provider = await createProvider({
    ...machine,
    ...(port === undefined ? {} : { listen: { host, port } }),
    ...(smtp === undefined ? {} : { mail: smtp }),
  });
  const tenant = provider.addTenant({
    name: 'default',
    behaviour,
    features: { ...(typeof declared === 'string' ? presetFeatures[declared] : allFeatures), ...features },
    faults,
  });
  return {
    baseUrl: tenant.baseUrl,
    token: tenant.issueToken({ ttlSeconds: dayInSeconds }).token,
    behaviour,
    handler: await provider.listener(),
    administration: tenant.administration,
    close: () => provider.close(),
  };
}

export type MailCatcherSettings = {
  /** Default 0: any free port. */
  readonly smtpPort?: number;
  /** Page and MailHog's API; 0 takes a free port. Absent: none. */
  readonly httpPort?: number;
};

/** Takes every mail and delivers none; `mailbox()` reads it. */
export async function openMailCatcher({ smtpPort = 0, httpPort }: MailCatcherSettings = {}): Promise<MailCatcher> {
  const { createMailCatcher } = await import('../target-adapter/mailbox/catcher/mail-catcher.ts');
  return createMailCatcher({
    host,
    smtpPort,
    clock: machine.clock,
    ...(httpPort === undefined ? {} : { httpPort }),
  });
}

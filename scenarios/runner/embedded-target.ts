import { type Behaviour, embedded as embeddedBehaviours, type PresetName } from '../../target-adapter/behaviour.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { FetchPage } from '../../target-adapter/mailbox/bounded-fetch.ts';
import type { MailCatcher } from '../../target-adapter/mailbox/catcher/mail-catcher.ts';
import { createMailWaiter, type MailWaiter } from '../../target-adapter/mailbox/wait-for-mail.ts';
import { createDirectTransport } from '../../target-adapter/provider/direct-transport.ts';
import { type Fault, featuresFor } from '../../target-adapter/provider/fault.ts';
import { createProvider, type Provider, type TenantHandle } from '../../target-adapter/provider/provider.ts';
import { presetFeatures } from '../../target-adapter/provider/scim/features.ts';
import type { TransportOptions } from '../../target-adapter/transport/carried-transport.ts';
import { createHttpTransport } from '../../target-adapter/transport/http-transport.ts';
import type { Connection, Transport } from '../../target-adapter/transport/transport.ts';
import { type Discovery, readDiscovery } from '../discovery.ts';
import { createRedactor } from './redactor.ts';
import type { Lease, Target, TargetMail, TargetPlace } from './target.ts';

export type EmbeddedOptions = {
  readonly clock: Clock;
  /** So many random bytes. */
  readonly random: (bytes: number) => Uint8Array;
  /** In [0, 1). */
  readonly fraction: () => number;
  readonly faults?: readonly Fault[];
  /** `direct`: no request leaves the process, and mail is caught only once somebody asks for it. Default `sockets`. */
  readonly wire?: 'sockets' | 'direct';
};

/** The embedded provider and the embedded mail catcher, on free ports of 127.0.0.1. */
export type Embedded = {
  place(behaviour: PresetName): TargetPlace;
  close(): Promise<void>;
};

const host = '127.0.0.1';
const aYear = 365 * 86_400;

export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { clock, random, wire = 'sockets' } = options;
  const catcher = once(() => openCatcher(clock));
  // Until mail is asked for nobody waits for the catcher.
  if (wire === 'sockets') catcher.get().catch(() => undefined);
  const carrier = carrierTo(catcher.get);
  const shared = { clock, random, mail: carrier };
  const publicUrl = options.faults?.findLast((fault) => fault.publicUrl !== undefined)?.publicUrl;
  const direct = { ...shared, ...(publicUrl === undefined ? {} : { publicUrl }) };
  const provider = await createProvider(wire === 'direct' ? direct : { ...shared, listen: { host, port: 0 } });
  const { transport, ...pages } = open[wire](provider, { clock, name: 'the embedded provider' });
  return {
    place: (behaviour) => placeOf(behaviour, { ...options, ...pages, provider, transport, catcher: catcher.get }),
    async close() {
      await transport.close();
      await provider.close();
      await (await catcher.got())?.close();
    },
  };
}

const open = {
  sockets: (_provider: Provider, options: TransportOptions) => ({
    transport: createHttpTransport({ ...options, connections: 16 }),
  }),
  direct(provider: Provider, options: TransportOptions) {
    const transport = createDirectTransport(provider, options);
    return { transport, fetchPage: transport.fetchPage };
  },
};

/** Made when it is asked for first; `got` makes none. */
function once<Made>(make: () => Promise<Made>) {
  let made: Promise<Made> | undefined;
  return {
    get(): Promise<Made> {
      made ??= make();
      return made;
    },
    got: async (): Promise<Made | undefined> => made,
  };
}

async function openCatcher(clock: Clock): Promise<MailCatcher> {
  const { createMailCatcher } = await import('../../target-adapter/mailbox/catcher/mail-catcher.ts');
  return createMailCatcher({ host, smtpPort: 0, clock });
}

/** Real SMTP to the catcher, as soon as it listens. */
function carrierTo(catcher: () => Promise<MailCatcher>) {
  const carrier = once(async () => {
    const { smtp } = await catcher();
    const { createSmtpCarrier } = await import('../../target-adapter/provider/mail/smtp-carrier.ts');
    return createSmtpCarrier(smtp);
  });
  return {
    name: 'the embedded mail catcher',
    send: async (mail: Parameters<Awaited<ReturnType<typeof carrier.get>>['send']>[0]) =>
      (await carrier.get()).send(mail),
    close: async () => (await carrier.got())?.close(),
  };
}

type Opened = EmbeddedOptions & {
  readonly provider: Provider;
  readonly transport: Transport;
  readonly catcher: () => Promise<MailCatcher>;
  readonly fetchPage?: FetchPage;
};

function placeOf(name: PresetName, opened: Opened): TargetPlace {
  const behaviour = embeddedBehaviours[name];
  return {
    name,
    recorded: {
      name,
      baseUrl: `${opened.provider.publicUrl}/scim/v2`,
      behaviour: name,
      allow: ['token', 'reconfigure', 'seats'],
      mail: 'the embedded mail catcher',
      embedded: true,
    },
    open: () => openTarget(name, behaviour, opened),
  };
}

async function openTarget(name: PresetName, behaviour: Behaviour, opened: Opened): Promise<Target> {
  const { provider, faults = [] } = opened;
  let count = 0;
  // Plain names: a word in the path could be taken for what a link does.
  const newTenant = (): TenantHandle => {
    count += 1;
    return provider.addTenant({
      name: `${name}-${count}`,
      behaviour,
      features: featuresFor(faults, presetFeatures[name]),
      faults,
    });
  };
  const lobby = newTenant();
  const connectionOf = (tenant: TenantHandle, onSecret: (secret: string) => void): Connection => {
    const { token } = tenant.issueToken({ ttlSeconds: aYear });
    onSecret(token);
    return { baseUrl: tenant.baseUrl, credential: { kind: 'bearer', token } };
  };
  return {
    name,
    behaviour,
    allow: ['token', 'reconfigure', 'seats'],
    discovery: await discover(lobby),
    isolated: true,
    hasMailbox: true,
    concurrency: 12,
    settleMs: 0,
    people: { domain: 'example.org' },
    dialectOptions: {},
    administration: lobby.administration,
    connection: () => connectionOf(lobby, () => undefined),
    async lease() {
      const tenant = newTenant();
      const mail =
        behaviour.emailChange === 'verify-first' || behaviour.invitation === 'mail'
          ? await mailOf(tenant, opened)
          : undefined;
      const redactor = createRedactor();
      let connection = connectionOf(tenant, redactor.learn);
      const lease: Lease = {
        redactor,
        transport: opened.transport,
        administration: tenant.administration,
        connection: () => connection,
        useConnection(next) {
          connection = next;
        },
        // Nobody works with a tenant after its result.
        keepToken: () => undefined,
        async leave() {
          provider.removeTenant(tenant.name);
          return 'dropped';
        },
      };
      return mail === undefined ? lease : { ...lease, mail };
    },
    async close() {
      provider.removeTenant(lobby.name);
    },
  };
}

async function mailOf(tenant: TenantHandle, { catcher, clock, fraction, fetchPage }: Opened): Promise<TargetMail> {
  const mailbox = (await catcher()).mailbox();
  const { settleMail } = tenant.administration;
  const waiter: MailWaiter = createMailWaiter({
    mailbox,
    clock,
    random: fraction,
    settle: settleMail && (() => settleMail()),
  });
  return { mailbox, waiter, linkOrigins: [], ...(fetchPage === undefined ? {} : { fetchPage }) };
}

/** Without the wire: each tenant of a behaviour advertises the same. */
async function discover(tenant: TenantHandle): Promise<Discovery> {
  const { token } = tenant.issueToken({ ttlSeconds: 60 });
  const ask = async (path: string): Promise<unknown> => {
    const { body } = await tenant.handle({
      method: 'GET',
      path,
      query: new URLSearchParams(),
      headers: { authorization: `Bearer ${token}` },
      text: '',
    });
    return body;
  };
  return readDiscovery({
    serviceProviderConfig: await ask('/ServiceProviderConfig'),
    resourceTypes: await ask('/ResourceTypes'),
    schemas: await ask('/Schemas'),
  });
}

import type { RequestListener, Server } from 'node:http';
import type { Administration } from '../administration/administration.ts';
import { embeddedAdministration } from '../administration/embedded.ts';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import { createListener } from './listener.ts';
import type { MailCarrier } from './mail/outbox.ts';
import { createSmtpCarrier, noCarrier, type SmtpOptions } from './mail/smtp-carrier.ts';
import { hashOf, type Random } from './randomness.ts';
import { createTenant, type Tenant, type TenantOptions } from './tenant.ts';

export type ProviderOptions = {
  readonly clock: Pick<Clock, 'now'>;
  /** `crypto.randomBytes`, or a seeded source in a test. */
  readonly random: Random;
  /** Where to listen; port 0 takes a free one. Absent: nothing listens, requests are handed in. */
  readonly listen?: { readonly host: string; readonly port: number };
  /** What clients and people type, where it is not the address listened at. Without a trailing slash. */
  readonly publicUrl?: string;
  /** The mail server that takes the mail, or whoever does in its place (not closed here); absent: nobody takes any. */
  readonly mail?: SmtpOptions | MailCarrier;
  /** For scripted administration: `authorization: Bearer …` at the administrator's API. */
  readonly adminKey?: string;
  /** Told of faults of our own while a request was answered. */
  readonly onError?: (error: unknown) => void;
};

export type TenantHandle = Tenant & { readonly administration: Administration };

/** The reference service provider: many organizations in one process, in memory. */
export type Provider = {
  readonly publicUrl: string;
  /** Every tenant as one request listener: for a server of one's own, or a test. */
  listener(): Promise<RequestListener>;
  /** Throws where the name is taken or cannot be one. `default` is at `/scim/v2`, another at `/tenants/{name}/scim/v2`. */
  addTenant(options: TenantOptions): TenantHandle;
  /** Frees everything of the tenant; its URLs answer 404. */
  removeTenant(name: string): void;
  tenant(name: string): TenantHandle | undefined;
  close(): Promise<void>;
};

export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const { clock, random, mail, adminKey, onError = () => undefined } = options;
  const smtp = mail !== undefined && 'port' in mail ? createSmtpCarrier(mail) : undefined;
  const carrier = smtp ?? (mail !== undefined && 'send' in mail ? mail : noCarrier);
  const adminKeyHash = adminKey === undefined ? undefined : hashOf(adminKey);
  const tenants = new Map<string, TenantHandle>();
  let opened: Promise<RequestListener> | undefined;
  const listener = () => {
    opened ??= createListener({ tenantNamed: (name) => tenants.get(name), onError });
    return opened;
  };
  const server = options.listen && (await listen(await listener(), options.listen));
  const publicUrl = (options.publicUrl ?? (server ? urlOf(server) : 'http://provider.example')).replace(/\/+$/, '');

  return {
    publicUrl,
    listener,
    addTenant(tenantOptions) {
      const { name } = tenantOptions;
      if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) throw new Error(`${name} cannot be the name of a tenant`);
      if (tenants.has(name)) throw new Error(`there is a tenant ${name} already`);
      const rootUrl = name === 'default' ? publicUrl : `${publicUrl}/tenants/${name}`;
      const tenant = createTenant(tenantOptions, { clock, random, carrier, rootUrl, adminKeyHash });
      const handle = { ...tenant, administration: embeddedAdministration(tenant) };
      tenants.set(name, handle);
      return handle;
    },
    removeTenant(name) {
      tenants.delete(name);
    },
    tenant: (name) => tenants.get(name),
    async close() {
      tenants.clear();
      if (server) await closeServer(server);
      await smtp?.close();
    },
  };
}

async function listen(listener: RequestListener, { host, port }: { host: string; port: number }): Promise<Server> {
  const { createServer } = await import('node:http');
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? portInUse(host, port, error) : error),
    );
    server.listen(port, host, resolve);
  });
  return server;
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server does not listen at a port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${host}:${address.port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

const portInUse = (host: string, port: number, cause: unknown): Problem =>
  new Problem(
    'PORT_IN_USE',
    {
      happened: `port ${port} on ${host} is in use`,
      expected: 'a free port for the reference provider',
      next: 'end the program that listens there, or choose another port; 0 takes any that is free',
    },
    { cause },
  );

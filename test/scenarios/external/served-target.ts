import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { systemClock } from '../../../scenarios/cli/system-clock.ts';
import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { createMailCatcher, type MailCatcher } from '../../../target-adapter/mailbox/catcher/mail-catcher.ts';
import type { ProviderRequest } from '../../../target-adapter/provider/http.ts';
import type { MailCarrier } from '../../../target-adapter/provider/mail/outbox.ts';
import { createSmtpCarrier } from '../../../target-adapter/provider/mail/smtp-carrier.ts';
import type { Policies } from '../../../target-adapter/provider/policies.ts';
import { createProvider, type TenantHandle } from '../../../target-adapter/provider/provider.ts';
import type { Features } from '../../../target-adapter/provider/scim/features.ts';
import type { WebResponse } from '../../../target-adapter/provider/web.ts';
import type { ScimMethod } from '../../../target-adapter/scim/exchange.ts';

/** A wrapper around the whole provider: SCIM, administration and the pages behind links. Paths begin with `/scim/v2`, … */
export type Around = (
  request: ProviderRequest,
  next: (request?: ProviderRequest) => Promise<WebResponse>,
) => Promise<WebResponse>;

export type ServeOptions = {
  readonly behaviour: Behaviour;
  readonly around?: Around;
  readonly policies?: Policies;
  /** Default: all that the RFCs know of. */
  readonly features?: Features;
  /** Before everything that the target serves: `/t/acme`. */
  readonly prefix?: string;
  /** In place of handing each mail over at once. */
  readonly carry?: (mail: Parameters<MailCarrier['send']>[0], deliver: MailCarrier['send']) => Promise<void>;
  readonly seatLimit?: number;
};

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly text: string;
  readonly agent: string;
  readonly authorization: string;
  readonly status: number;
};

/** Our own provider as somebody else's: a server of its own, reached over HTTP and nothing else. */
export type ServedTarget = {
  readonly baseUrl: string;
  readonly token: string;
  readonly adminKey: string;
  readonly adminUrl: string;
  readonly tenant: TenantHandle;
  readonly catcher: MailCatcher;
  readonly mailUrl: string;
  /** Every request so far. */
  readonly asked: readonly Asked[];
  close(): Promise<void>;
};

const aDecade = 10 * 365 * 86_400;

export async function serveTarget(options: ServeOptions): Promise<ServedTarget> {
  const { behaviour, around, policies, features, prefix = '', carry, seatLimit } = options;
  const catcher = await createMailCatcher({ host: '127.0.0.1', smtpPort: 0, httpPort: 0, clock: systemClock });
  const smtp = createSmtpCarrier(catcher.smtp);
  const carrier: MailCarrier = carry === undefined ? smtp : { name: smtp.name, send: (mail) => carry(mail, smtp.send) };
  const asked: Asked[] = [];
  const answers: { with?: (request: ProviderRequest) => Promise<WebResponse> } = {};
  const server = createServer((request, response) => void answer(request, response, { prefix, asked, answers }));
  const origin = await listening(server);
  const adminKey = randomBytes(18).toString('base64url');
  const provider = await createProvider({
    clock: systemClock,
    random: randomBytes,
    publicUrl: `${origin}${prefix}`,
    mail: carrier,
    adminKey,
  });
  const tenant = provider.addTenant({
    name: 'default',
    behaviour,
    ...(policies === undefined ? {} : { policies }),
    ...(features === undefined ? {} : { features }),
    ...(seatLimit === undefined ? {} : { seatLimit }),
  });
  answers.with = (request) =>
    around === undefined ? tenant.answer(request) : around(request, (changed) => tenant.answer(changed ?? request));
  return {
    baseUrl: tenant.baseUrl,
    token: tenant.issueToken({ ttlSeconds: aDecade }).token,
    adminKey,
    adminUrl: `${origin}${prefix}/admin/api`,
    tenant,
    catcher,
    mailUrl: catcher.url ?? '',
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await provider.close();
      await smtp.close();
      await catcher.close();
    },
  };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

type Place = {
  readonly prefix: string;
  readonly asked: Asked[];
  readonly answers: { with?: (request: ProviderRequest) => Promise<WebResponse> };
};

async function answer(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  const { method = 'GET', url = '/', headers } = request;
  const [path = '', query = ''] = url.split('?');
  const given: ProviderRequest = {
    method: method as ScimMethod,
    path: path.startsWith(place.prefix) ? path.slice(place.prefix.length) : '/outside',
    query: new URLSearchParams(query),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    text,
  };
  const { status, headers: told, text: body } = (await place.answers.with?.(given)) ?? notReady;
  place.asked.push({
    method,
    path: url,
    text,
    agent: headers['user-agent'] ?? '',
    authorization: headers.authorization ?? '',
    status,
  });
  response.writeHead(status, told).end(body);
}

const notReady: WebResponse = { status: 503, headers: {}, text: '' };

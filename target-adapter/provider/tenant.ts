import type { IssuedToken } from '../administration/administration.ts';
import type { Behaviour } from '../behaviour.ts';
import type { Clock } from '../clock.ts';
import { ScimError } from '../scim/scim-error.ts';
import { type Administrator, createAdministrator } from './administrator/administrator.ts';
import { createAdministratorApi } from './administrator/api.ts';
import { createAdministratorPage } from './administrator/page/page.ts';
import { createSessionBook, type SessionBook, type TeamMember } from './administrator/session.ts';
import { unauthorized } from './authorization.ts';
import { type Configuration, readyToProvision } from './configuration.ts';
import { distortionOf, type Fault, faultyPolicies } from './fault.ts';
import type { ProviderRequest, ProviderResponse } from './http.ts';
import { createLinkBook } from './link-book.ts';
import { createLinkPage } from './link-page.ts';
import { createOutbox, type MailCarrier, type Outbox } from './mail/outbox.ts';
import { createOrganization, type Organization } from './organization/organization.ts';
import { correctPolicies, type Policies } from './policies.ts';
import { drawSecret, type Random } from './randomness.ts';
import type { Features } from './scim/features.ts';
import { createScimService } from './scim/service.ts';
import { createTenantClock } from './tenant-clock.ts';
import { createTokenBook } from './token-book.ts';
import { type Face, jsonResponse, redirectTo, type WebResponse } from './web.ts';

export type TenantOptions = {
  /** Lower-case letters, digits and hyphens, at most 63. The tenant `default` has the shortest URLs. */
  readonly name: string;
  readonly behaviour: Behaviour;
  /** How it says who it is, in mails and pages. Default: the tenant's name. */
  readonly organization?: string;
  /** What it can do of what is optional in SCIM. Default: all of it. */
  readonly features?: Features;
  readonly policies?: Policies;
  readonly faults?: readonly Fault[];
  /** So many people can take a seat, where the behaviour limits them. Default: no limit until one is set. */
  readonly seatLimit?: number;
  /** Who may sign in to the administrator's page. */
  readonly team?: readonly TeamMember[];
  /** Default: single sign-on is on and SCIM is set up. */
  readonly configuration?: Configuration;
};

/** One organization with everything that belongs to it: SCIM, people, tokens, mail, administrator's page and API. */
export type Tenant = {
  readonly name: string;
  /** Of SCIM, without a trailing slash. */
  readonly baseUrl: string;
  /** Of the administrator's page; its API is below, at `/api`. */
  readonly administratorUrl: string;
  /** `person`: id of the person whose own it is, and who is `/Me` with it. */
  issueToken(options: { readonly ttlSeconds: number; readonly person?: string }): IssuedToken;
  /** One SCIM request, credential included, as over HTTP: `path` is below `baseUrl`. */
  handle(request: ProviderRequest): Promise<ProviderResponse>;
  /** Any request of the tenant; `path` is below its root: `/scim/v2/Users`, `/admin`, `/verify`. */
  answer(request: ProviderRequest): Promise<WebResponse>;
  readonly administrator: Administrator;
  readonly organization: Organization;
  readonly sessions: SessionBook;
  readonly outbox: Outbox;
  /** Epoch milliseconds by the tenant's clock. */
  now(): number;
};

/** What the tenants of one provider share. */
export type TenantSetting = {
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
  readonly carrier: MailCarrier;
  /** Of the tenant's root, without a trailing slash. */
  readonly rootUrl: string;
  /** SHA-256 of the key for scripted administration; undefined: there is none. */
  readonly adminKeyHash: string | undefined;
};

export const scimPath = '/scim/v2';

export function createTenant(
  options: TenantOptions,
  { clock, random, carrier, rootUrl, adminKeyHash }: TenantSetting,
): Tenant {
  const { name, behaviour, faults = [], team = [], configuration: start = readyToProvision } = options;
  const organizationName = options.organization ?? name;
  const policies = faultyPolicies(options.policies ?? correctPolicies, faults);
  const distort = distortionOf(faults);
  const tenantClock = createTenantClock(clock);
  const { now } = tenantClock;
  let configuration = start;

  const tokens = createTokenBook({ behaviour, now, random, policies: policies.token });
  const links = createLinkBook({ now, random, policies: policies.link });
  const sessions = createSessionBook({ team, now: clock.now, random });
  const linkTo = ({ kind, token }: { kind: string; token?: string }) =>
    token === undefined ? undefined : `${rootUrl}/${kind === 'invitation' ? 'accept' : 'verify'}?token=${token}`;
  const outbox = createOutbox({
    carrier,
    now,
    random,
    policies: policies.mail,
    organization: organizationName,
    linkTo,
  });
  const organization = createOrganization({
    behaviour,
    policies,
    now,
    random,
    links,
    post: outbox.post,
    generation: () => configuration.generation,
    passwords: options.features?.changePassword === false ? 'forgotten' : 'kept',
    seatLimit: behaviour.seats === 'limited' ? (options.seatLimit ?? null) : null,
  });
  const baseUrl = `${rootUrl}${scimPath}`;
  const service = createScimService({
    repository: organization.repository,
    policies: policies.scim,
    baseUrl,
    cursors: { key: drawSecret(random), now },
    ...(options.features === undefined ? {} : { features: options.features }),
    attributes: policies.scim.taken(behaviour.attributes),
    types: behaviour.groups === 'endpoint' ? ['User', 'Group'] : ['User'],
  });
  const administrator = createAdministrator({
    start,
    onConfiguration: (changed) => {
      configuration = changed;
    },
    baseUrl: () => baseUrl,
    organization,
    tokens,
    outbox,
    clock: tenantClock,
    policies: policies.configuration,
    askScim: async () => (await service.handle(oneUser)).status,
  });

  const handle = async (request: ProviderRequest) => {
    const token = policies.token.presented(request);
    const isPublic =
      request.headers.authorization === undefined &&
      configuration.scim === 'set-up' &&
      policies.token.isPublic(request);
    const isAdmitted = isPublic || tokens.accepts(token, request.method);
    const person = tokens.personOf(token);
    const known = person === undefined ? request : { ...request, person };
    const carriedOut =
      isAdmitted || policies.token.onRefusal() === 'carry-out' ? await service.handle(known) : undefined;
    return distort(request, isAdmitted && carriedOut ? carriedOut : unauthorized(request));
  };
  /** The newest version, or the one that is named and is not there. RFC 7644 §3.13 */
  const withoutVersion = async (request: ProviderRequest): Promise<ProviderResponse> => {
    const [version] = /^\/v\d+(?=\/|$)/i.exec(request.path) ?? [];
    if (version === undefined) return handle(request);
    if (policies.scim.servesVersion(version.slice(1)))
      return handle({ ...request, path: request.path.slice(version.length) });
    const { status, body } = new ScimError(400, `there is no version ${version.slice(1)} here, but v2`, 'invalidVers');
    return { status, headers: {}, body };
  };
  const faceOptions = { administrator, sessions, policies: policies.administration, adminKeyHash };
  const place = () => ({
    path: `${new URL(rootUrl).pathname.replace(/\/$/, '')}/admin`,
    secure: rootUrl.startsWith('https:'),
  });
  const answer = createFaces({
    [scimPath]: async (request) => overTheWire(await handle(request)),
    '/scim': async (request) => overTheWire(await withoutVersion(request)),
    '/admin/api': createAdministratorApi(faceOptions),
    '/admin': createAdministratorPage({ ...faceOptions, organization: organizationName, place }),
    '/verify': createLinkPage({ organization, name: organizationName, purpose: 'verify' }),
    '/accept': createLinkPage({ organization, name: organizationName, purpose: 'accept' }),
  });

  return {
    name,
    baseUrl,
    administratorUrl: `${rootUrl}/admin`,
    issueToken: ({ ttlSeconds, person }) => tokens.issue(ttlSeconds, person),
    handle,
    answer: (request) => (request.path === '/' ? Promise.resolve(redirectTo(place().path)) : answer(request)),
    administrator,
    organization,
    sessions,
    outbox,
    now,
  };
}

const oneUser: ProviderRequest = {
  method: 'GET',
  path: '/Users',
  query: new URLSearchParams({ count: '1' }),
  headers: {},
  text: '',
};

/** The first face whose path the request lies in; the path handed on is the rest. */
function createFaces(faces: Readonly<Record<string, Face>>): Face {
  return async (request) => {
    for (const [path, face] of Object.entries(faces)) {
      if (request.path === path || request.path.startsWith(`${path}/`))
        return face({ ...request, path: request.path.slice(path.length) });
    }
    return jsonResponse(404, { error: { code: 'not-found', message: `There is nothing at ${request.path}.` } });
  };
}

/** A SCIM answer as bytes; a HEAD has no body, which whoever writes it to the wire leaves out. */
function overTheWire({ status, headers, body }: ProviderResponse): WebResponse {
  if (body === undefined) return { status, headers, text: '' };
  return {
    status,
    headers: { 'content-type': 'application/scim+json; charset=utf-8', ...headers },
    text: JSON.stringify(body),
  };
}

import type { Clock } from '../../target-adapter/clock.ts';
import type { DescribedBodies } from '../../target-adapter/discovery-configuration.ts';
import { Problem, type ProblemCode } from '../../target-adapter/problem.ts';
import type { ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { isObject } from '../../target-adapter/scim/resource.ts';
import { shortened } from '../../target-adapter/scim/shortened.ts';
import { type Discovery, readDiscovery } from '../discovery.ts';

export type PreflightOptions = {
  readonly name: string;
  readonly baseUrl: string;
  /** `STAGING_SCIM_TOKEN`: where the credential came from. */
  readonly credentialFrom?: string;
  /** Instead of what the target does not say of itself. */
  readonly described?: DescribedBodies;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Of the product. */
  readonly version: string;
  send(request: ScimRequest): Promise<ScimResponse>;
};

const pausesMs = [1_000, 2_000];

/** What may be over in a moment. */
const passing: ReadonlySet<ProblemCode> = new Set(['TARGET_UNREACHABLE', 'TARGET_TIMEOUT', 'TARGET_CONNECTION_LOST']);

/**
 * The first requests of a run, before anything is created: whether the target answers, takes the credential and speaks
 * SCIM, and what it advertises. A target without discovery is no problem: then it just says nothing.
 *
 * Throws Problem `TARGET_UNREACHABLE` and its kin, `TARGET_REFUSES_TOKEN`, `TARGET_NOT_SCIM`, `TARGET_FAILING`.
 */
export async function preflight(options: PreflightOptions): Promise<Discovery> {
  const headers = { Accept: 'application/scim+json', 'User-Agent': `scimulator/${options.version}` };
  const ask = (path: string) => options.send({ method: 'GET', path, headers });

  const serviceProviderConfig = await patiently(() => ask('/ServiceProviderConfig'), options);
  const users = await patiently(() => ask('/Users?startIndex=1&count=1'), options);
  judgeUsers(users, options);

  const resourceTypes = await ask('/ResourceTypes');
  const schemas = await ask('/Schemas');
  const { described = {} } = options;
  const discovery = readDiscovery({
    serviceProviderConfig: bodyOf(serviceProviderConfig) ?? described.serviceProviderConfig,
    resourceTypes: bodyOf(resourceTypes) ?? described.resourceTypes,
    schemas: bodyOf(schemas) ?? described.schemas,
  });
  if (discovery.groups !== undefined) return discovery;
  // Without /ResourceTypes a single question tells whether there is a /Groups.
  const groups = await ask('/Groups?startIndex=1&count=1');
  return { ...discovery, groups: groups.status !== 404 && groups.status !== 501 && groups.status !== 405 };
}

/** What cannot be reached is tried again, for the moment in which a gateway wakes up; a wrong certificate is not. */
async function patiently(
  ask: () => Promise<ScimResponse>,
  { clock, signal, name }: PreflightOptions,
): Promise<ScimResponse> {
  const started = clock.monotonic();
  for (let turn = 0; ; turn += 1) {
    const pauseMs = pausesMs[turn];
    try {
      const response = await ask();
      if (response.status < 502 || response.status > 504 || pauseMs === undefined) return response;
    } catch (error) {
      if (!(error instanceof Problem) || !passing.has(error.code)) throw error;
      if (pauseMs === undefined) throw toldWithTries(error, turn + 1, clock.monotonic() - started, name);
    }
    await clock.wait(pauseMs ?? 0, signal);
  }
}

function toldWithTries({ code, text, cause }: Problem, tries: number, ms: number, name: string): Problem {
  const expected = `${text.expected}; tried ${tries} times in ${(ms / 1000).toFixed(1)} s`;
  const next = text.next === '' ? `check the address of ${name}` : text.next;
  return new Problem(code, { happened: text.happened, expected, next }, { cause });
}

function judgeUsers(response: ScimResponse, { name, baseUrl, credentialFrom }: PreflightOptions): void {
  const { status, headers, body } = response;
  if (status === 401 || status === 403) {
    throw new Problem('TARGET_REFUSES_TOKEN', {
      happened: `${name} refuses the token: ${status} to GET /Users.${credentialFrom === undefined ? '' : ` It came from ${credentialFrom}.`}`,
      expected: 'a credential that may read and change people',
      next: 'make a new token in the target and set it, then run again',
    });
  }
  if (status >= 502 && status <= 504) {
    throw new Problem('TARGET_FAILING', {
      happened: `${name} answers ${status} to GET /Users, three times in a row`,
      expected: 'a target that answers',
      next: 'see what is wrong with the target or its gateway, then run again',
    });
  }
  const isRedirect = status >= 300 && status < 400;
  if (isRedirect) {
    throw new Problem('TARGET_NOT_SCIM', {
      happened: `${name} redirects GET /Users to ${shortened(headers.location ?? 'nowhere', 120)}: ${status}`,
      expected: `an answer at ${baseUrl}; SCIM clients follow no redirect`,
      next: 'name the base URL that answers itself',
    });
  }
  if (status === 404 || (status === 200 && !isObject(body))) {
    const met = status === 404 ? { what: '404 to GET /Users', next: checkTheBaseUrl } : whatIs(response);
    throw new Problem('TARGET_NOT_SCIM', {
      happened: `${name} answers ${met.what}`,
      expected: `a SCIM list from GET ${baseUrl}/Users`,
      next: met.next,
    });
  }
}

const checkTheBaseUrl = 'check the base URL: it ends before /Users, often in /scim/v2';
const lookBehind = 'see what answers like this to GET /Users: the target, or a gateway before it';

/** What stands where a list was expected. One that calls itself JSON stands at the right place, and is wrong itself. */
function whatIs(response: ScimResponse): { readonly what: string; readonly next: string } {
  const { status, headers, body, text, undecoded } = response;
  const type = headers['content-type'] ?? 'no content type';
  const told = `${status} ${type}`;
  if (/html/i.test(type)) return { what: `HTML in place of JSON: ${told}${titleOf(response)}`, next: checkTheBaseUrl };
  const next = /json/i.test(type) ? lookBehind : checkTheBaseUrl;
  if (undecoded !== undefined) {
    const encoding = shortened(undecoded, 40);
    return { what: `what cannot be unpacked: ${told}, Content-Encoding: ${encoding}`, next: lookBehind };
  }
  if (text === '') return { what: `GET /Users with an empty body: ${told}`, next };
  if (body === undefined) return { what: `no JSON: ${told}`, next };
  const kind = body === null ? 'null' : Array.isArray(body) ? 'an array' : `a ${typeof body}`;
  return { what: `GET /Users with ${kind} in place of a JSON object: ${told}`, next };
}

/** `, “Sign in to continue”. A log-in page?` */
function titleOf({ text }: ScimResponse): string {
  const title = /<title[^>]*>([^<]{1,2000})/i.exec(text)?.[1]?.trim();
  return title === undefined ? '' : `, “${shortened(title, 80)}”. A log-in page?`;
}

const bodyOf = ({ status, body }: ScimResponse): unknown => (status === 200 ? body : undefined);

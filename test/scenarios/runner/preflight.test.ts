import { describe, expect, it } from 'vitest';
import { preflight } from '../../../scenarios/runner/preflight.ts';
import type { DescribedBodies } from '../../../target-adapter/discovery-configuration.ts';
import { Problem, type ProblemCode } from '../../../target-adapter/problem.ts';
import type { ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { userSchema } from '../../../target-adapter/scim/urns.ts';
import { aList, anAnswer } from '../../simulator/build.ts';
import { baseUrl, refusal } from '../build.ts';
import { skippingClock } from './a-target.ts';

type Answer = ScimResponse | Problem;
const nothing = refusal(404);
const users = anAnswer(200, aList());

/** Asks a target that answers by path; a list is one answer after the other, the last for ever. */
async function look(
  answers: Readonly<Record<string, Answer | readonly Answer[]>>,
  credentialFrom?: string,
  described?: DescribedBodies,
) {
  const clock = skippingClock();
  const asked: string[] = [];
  const left = new Map(Object.entries(answers).map(([path, all]) => [path, Array.isArray(all) ? [...all] : [all]]));
  const outcome = await preflight({
    name: 'staging',
    baseUrl,
    clock,
    signal: new AbortController().signal,
    version: '0.0.0',
    ...(credentialFrom === undefined ? {} : { credentialFrom }),
    ...(described === undefined ? {} : { described }),
    async send({ path }) {
      const plain = path.split('?')[0] ?? '';
      asked.push(plain);
      const all = left.get(plain) ?? (plain === '/Users' ? [users] : [nothing]);
      const answer = all.length > 1 ? all.shift() : all[0];
      if (answer instanceof Problem) throw answer;
      return answer ?? nothing;
    },
  }).then(
    (discovery) => ({ discovery }),
    (error: unknown) => ({ problem: error instanceof Problem ? error : undefined }),
  );
  return { ...outcome, asked, pauses: clock.pauses };
}

const problem = (code: ProblemCode) =>
  new Problem(code, { happened: `${code} happened`, expected: 'an answer', next: '' });
async function problemOf(answers: Parameters<typeof look>[0], from?: string) {
  const outcome = await look(answers, from);
  return 'problem' in outcome ? outcome.problem : undefined;
}

describe('a target that answers', () => {
  it('is asked before anything is created, and says what it can', async () => {
    const outcome = await look({
      '/ServiceProviderConfig': anAnswer(200, { patch: { supported: true }, filter: { supported: false } }),
      '/ResourceTypes': anAnswer(200, aList({ endpoint: '/Users' }, { endpoint: '/Groups' })),
      '/Schemas': anAnswer(200, aList({ id: userSchema, attributes: [{ name: 'userName' }] })),
    });

    expect(outcome).toMatchObject({ discovery: { patch: true, filter: false, groups: true } });
    expect(outcome.asked).toEqual(['/ServiceProviderConfig', '/Users', '/ResourceTypes', '/Schemas']);
  });

  it('is taken to be what its configuration describes, where it says nothing itself', async () => {
    const described = {
      serviceProviderConfig: { patch: { supported: true }, filter: { supported: true } },
      resourceTypes: [{ endpoint: '/Users' }],
    };

    const { discovery } = await look(
      { '/ServiceProviderConfig': anAnswer(200, { patch: { supported: false } }) },
      undefined,
      described,
    ).then((outcome) => ({ discovery: undefined, ...outcome }));

    expect(discovery).toMatchObject({ patch: false, filter: undefined, groups: false });
  });

  it('may have no discovery at all: then it just says nothing', async () => {
    expect(await look({ '/Groups': anAnswer(200, aList()) })).toMatchObject({
      discovery: { patch: undefined, filter: undefined, groups: true, attributes: undefined },
    });
  });

  it.each([404, 405, 501])(
    'has no groups where it answers %i to their list and names no resource types',
    async (status) => {
      expect(await look({ '/Groups': refusal(status) })).toMatchObject({ discovery: { groups: false } });
    },
  );

  it('is not believed where it answers a discovery with something else than 200', async () => {
    const outcome = await look({ '/ServiceProviderConfig': anAnswer(403, { patch: { supported: false } }) });

    expect(outcome).toMatchObject({ discovery: { patch: undefined } });
  });

  it.each([400, 429, 500])('goes on with %i to the list of people: the scenarios tell', async (status) => {
    expect(await look({ '/Users': refusal(status) })).toHaveProperty('discovery');
  });
});

describe('a moment in which nothing answers', () => {
  it('is waited for, twice', async () => {
    const outcome = await look({ '/ServiceProviderConfig': [problem('TARGET_UNREACHABLE'), refusal(503), nothing] });

    expect(outcome).toHaveProperty('discovery');
    expect(outcome.pauses).toEqual([1_000, 2_000]);
  });

  it('ends with the tries that were made, and what to check', async () => {
    const found = await problemOf({ '/ServiceProviderConfig': problem('TARGET_UNREACHABLE') });

    expect(found?.code).toBe('TARGET_UNREACHABLE');
    expect(found?.text).toEqual({
      happened: 'TARGET_UNREACHABLE happened',
      expected: 'an answer; tried 3 times in 3.0 s',
      next: 'check the address of staging',
    });
  });

  it.each(['TARGET_TLS', 'OAUTH_FAILED', 'TARGET_ANSWER_TOO_LARGE'] as const)(
    'is none where trying again would not help: %s',
    async (code) => {
      const outcome = await look({ '/ServiceProviderConfig': problem(code) });

      expect(outcome).toMatchObject({ problem: { code } });
      expect(outcome.pauses).toEqual([]);
    },
  );

  it.each([502, 503, 504])('is a fault where it lasts: %i', async (status) => {
    const found = await problemOf({ '/Users': refusal(status) });

    expect(found?.code).toBe('TARGET_FAILING');
    expect(found?.text.happened).toBe(`staging answers ${status} to GET /Users, three times in a row`);
  });
});

describe('a credential that is refused', () => {
  it.each([401, 403])('is told with its source: %i', async (status) => {
    const found = await problemOf({ '/Users': refusal(status) }, 'STAGING_SCIM_TOKEN');

    expect(found?.code).toBe('TARGET_REFUSES_TOKEN');
    expect(found?.text.happened).toBe(
      `staging refuses the token: ${status} to GET /Users. It came from STAGING_SCIM_TOKEN.`,
    );
  });

  it('is told without one where none is known', async () => {
    expect((await problemOf({ '/Users': refusal(401) }))?.text.happened).toBe(
      'staging refuses the token: 401 to GET /Users.',
    );
  });
});

describe('an address that speaks no SCIM', () => {
  it.each<[string, ScimResponse, string]>([
    ['nothing there', nothing, 'staging answers 404 to GET /Users'],
    [
      'a log-in page',
      anAnswer(200, '<title>\n Sign in </title>', { 'content-type': 'text/html' }),
      'staging answers HTML in place of JSON: 200 text/html, “Sign in”. A log-in page?',
    ],
    ['a text', anAnswer(200, 'hello', { 'content-type': 'text/plain' }), 'staging answers no JSON: 200 text/plain'],
    ['nothing at all', anAnswer(200), 'staging answers GET /Users with an empty body: 200 no content type'],
    [
      'an array',
      anAnswer(200, []),
      'staging answers GET /Users with an array in place of a JSON object: 200 no content type',
    ],
    ['a redirect', anAnswer(302, undefined, { location: '/login' }), 'staging redirects GET /Users to /login: 302'],
    ['a redirect to nowhere', anAnswer(301), 'staging redirects GET /Users to nowhere: 301'],
  ])('is named by what it answers: %s', async (_what, answer, happened) => {
    const found = await problemOf({ '/Users': answer });

    expect(found?.code).toBe('TARGET_NOT_SCIM');
    expect(found?.text.happened).toBe(happened);
  });

  const json = { 'content-type': 'application/scim+json' };

  it.each<[string, ScimResponse, string]>([
    ['null', anAnswer(200, null, json), 'GET /Users with null in place of a JSON object: 200 application/scim+json'],
    ['nothing at all', anAnswer(200, undefined, json), 'GET /Users with an empty body: 200 application/scim+json'],
    ['the half of a list', anAnswer(200, '{"schemas":[', json), 'no JSON: 200 application/scim+json'],
    [
      'what is packed wrongly',
      { ...anAnswer(200, 'no gzip', json), undecoded: 'gzip' },
      'what cannot be unpacked: 200 application/scim+json, Content-Encoding: gzip',
    ],
  ])('is not blamed on the base URL where it calls itself JSON: %s', async (_what, answer, what) => {
    const found = await problemOf({ '/Users': answer });

    expect(found?.text).toMatchObject({
      happened: `staging answers ${what}`,
      next: 'see what answers like this to GET /Users: the target, or a gateway before it',
    });
  });
});

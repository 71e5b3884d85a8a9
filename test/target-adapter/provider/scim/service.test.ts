import { expect, it } from 'vitest';
import { correctScimPolicies, type ScimPolicies } from '../../../../target-adapter/provider/scim/policies.ts';
import { errorSchema } from '../../../../target-adapter/scim/urns.ts';
import { aProvider, baseUrl, idsOf } from './a-provider.ts';

it('says which methods an endpoint takes when it is asked for another', async () => {
  const { ask } = aProvider();

  const answers = await Promise.all([
    ask('DELETE', '/ServiceProviderConfig'),
    ask('POST', '/Schemas', {}),
    ask('PATCH', '/Users', {}),
    ask('OPTIONS', '/Users/1'),
  ]);

  expect(answers.map(({ status, headers }) => [status, headers.allow])).toEqual([
    [405, 'GET'],
    [405, 'GET'],
    [405, 'GET, POST'],
    [405, 'GET, PUT, PATCH, DELETE'],
  ]);
});

it('never repeats a password in an error', async () => {
  const { ask } = aProvider();

  const { body } = await ask('POST', '/Users', { userName: 'ada', password: { secret: 'hunter2' } });

  expect(body).toMatchObject({ status: '400', detail: 'password must be text' });
});

it.each([
  ['application/scim+json', 201],
  ['application/scim+json; charset=utf-8', 201],
  ['application/json', 201],
  ['APPLICATION/JSON', 201],
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
])('answers a body of type %s with %d', async (contentType, status) => {
  const { ask } = aProvider();

  const answer = await ask('POST', '/Users', { userName: 'ada' }, { 'content-type': contentType });

  expect(answer.status).toBe(status);
});

it.each([
  [{}, 'application/scim+json'],
  [{ accept: '*/*' }, 'application/scim+json'],
  [{ accept: 'application/scim+json' }, 'application/scim+json'],
  [{ accept: 'application/json, application/scim+json' }, 'application/scim+json'],
  [{ accept: 'application/json' }, 'application/json'],
  [{ accept: 'application/json;q=0.9, application/scim+json;q=0.5' }, 'application/json'],
  [{ accept: 'application/scim+json;q=0, */*' }, 'application/json'],
  [{ accept: 'text/html, application/*;q=0.1' }, 'application/scim+json'],
  [{ accept: '' }, 'application/scim+json'],
])('answers %j with %s', async (headers, contentType) => {
  const { ask } = aProvider();

  const answers = [await ask('GET', '/Users', undefined, headers), await ask('GET', '/nowhere', undefined, headers)];

  expect(answers.map((answer) => answer.headers['content-type'])).toEqual([contentType, contentType]);
});

it.each(['text/html', 'application/xml', 'application/json;q=0, text/plain', 'application/scim+json;q=x'])(
  'answers 406 to who takes nothing but %s, and does nothing',
  async (accept) => {
    const { ask } = aProvider();

    const { status, headers, body } = await ask('POST', '/Users', { userName: 'ada' }, { accept });

    expect([status, headers['content-type']]).toEqual([406, 'application/scim+json']);
    expect(body).toMatchObject({ schemas: [errorSchema], status: '406' });
    expect(idsOf((await ask('GET', '/Users')).body)).toEqual([]);
  },
);

it.each<[string, Partial<ScimPolicies>, string, number, string]>([
  ['mediaType', { mediaType: () => 'text/html' }, 'application/scim+json', 201, 'text/html'],
  ['reads', { reads: (type) => type === 'text/plain' }, 'text/plain', 201, 'application/scim+json'],
])('%s decides how it is spoken to', async (_name, change, contentType, status, answeredWith) => {
  const { ask } = aProvider({ policies: { ...correctScimPolicies, ...change } });

  const answer = await ask('POST', '/Users', { userName: 'ada' }, { 'content-type': contentType });

  expect([answer.status, answer.headers['content-type']]).toEqual([status, answeredWith]);
});

it('names the URL of what it shows, of one resource', async () => {
  const { ask, made } = aProvider();
  await made('/Users', { userName: 'ada' });

  const answers = [await ask('GET', '/Users/1?attributes=userName'), await ask('PUT', '/Users/1', { userName: 'bob' })];

  expect(answers.map(({ headers }) => headers['content-location'])).toEqual(Array(2).fill(`${baseUrl}/Users/1`));
});

it('answers HEAD as GET without the body', async () => {
  const { ask, made } = aProvider();
  await made('/Users', { userName: 'ada' });

  const { status, headers, body } = await ask('HEAD', '/Users/1');

  expect({ status, type: headers['content-type'], body }).toEqual({
    status: 200,
    type: 'application/scim+json',
    body: undefined,
  });
});

it('refuses a body that is too large or nested too deep', async () => {
  const { ask } = aProvider();
  const deep = `{"userName":"ada","x":${'['.repeat(5_000)}${']'.repeat(5_000)}}`;

  const large = await ask('POST', '/Users', { userName: 'ada', title: 'x'.repeat(1024 * 1024) });
  const nested = await ask('POST', '/Users', deep);

  expect([large.status, nested.status]).toEqual([413, 400]);
  expect(nested.body).toMatchObject({ scimType: 'invalidSyntax', detail: expect.stringContaining('16 levels') });
});

it('refuses more operations than it would care to carry out', async () => {
  const { made, patch } = aProvider();
  await made('/Users', { userName: 'ada' });

  const { status } = await patch('/Users/1', ...Array(1_001).fill({ op: 'add', path: 'title', value: 'x' }));

  expect(status).toBe(413);
});

it('lets a fault of its own through instead of dressing it as an answer', async () => {
  const broken = aProvider({
    repository: {
      ...aProvider().repository,
      get() {
        throw new TypeError('a bug');
      },
    },
  });

  await expect(broken.ask('GET', '/Users/1')).rejects.toThrow('a bug');
});

it('takes a trailing slash and percent-encoded ids', async () => {
  const { ask, made } = aProvider();
  await made('/Users', { userName: 'ada' });

  const answers = [
    await ask('GET', '/Users/?filter=userName eq "ada"'),
    await ask('GET', '/Users/%31'),
    await ask('GET', '/Schemas/urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Acore%3A2.0%3AUser'),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
});

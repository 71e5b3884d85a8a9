import { describe, expect, it } from 'vitest';
import type { ScimMethod } from '../../../../target-adapter/scim/exchange.ts';
import { errorSchema, patchOp, searchRequest } from '../../../../target-adapter/scim/urns.ts';
import { aProvider } from './a-provider.ts';

describe('an error', () => {
  const patch = (...Operations: readonly unknown[]) => ({ schemas: [patchOp], Operations });
  const cases: readonly [string, ScimMethod, string, unknown, number, string | undefined, string][] = [
    ['an unknown user', 'GET', '/Users/99', undefined, 404, undefined, 'no User with the id "99"'],
    ["a user's id as a group's", 'GET', '/Groups/1', undefined, 404, undefined, 'no Group'],
    ['PUT that would create', 'PUT', '/Users/99', { userName: 'x' }, 404, undefined, 'no User'],
    ['PATCH of nobody', 'PATCH', '/Users/99', patch(), 404, undefined, 'no User'],
    ['DELETE of nobody', 'DELETE', '/Users/99', undefined, 404, undefined, 'no User'],
    ['an unknown endpoint', 'GET', '/Devices', undefined, 404, undefined, '/Devices'],
    ['too long a path', 'GET', '/Users/1/emails', undefined, 404, undefined, '/Users/1/emails'],
    ['a path that is no percent-encoding', 'GET', '/Users/%E0%A4%A', undefined, 400, undefined, 'percent-encoded'],
    ['/Me', 'GET', '/Me', undefined, 501, undefined, '/Me is not supported'],
    ['/Bulk', 'POST', '/Bulk', {}, 501, undefined, '/Bulk is not supported'],
    ['no body', 'POST', '/Users', undefined, 400, 'invalidSyntax', 'no body'],
    ['no JSON', 'POST', '/Users', '{"userName": ', 400, 'invalidSyntax', 'not JSON'],
    ['a list for a body', 'POST', '/Users', [], 400, 'invalidSyntax', 'a JSON object'],
    ['schemas that are no list', 'POST', '/Users', { schemas: 'x', userName: 'y' }, 400, 'invalidValue', 'schemas'],
    ['no userName', 'POST', '/Users', {}, 400, 'invalidValue', 'needs userName'],
    ['an empty userName', 'POST', '/Users', { userName: '' }, 400, 'invalidValue', 'needs userName'],
    [
      'a userName that is no text',
      'POST',
      '/Users',
      { userName: 5 },
      400,
      'invalidValue',
      'userName must be text, not 5',
    ],
    [
      'an attribute twice',
      'POST',
      '/Users',
      { userName: 'x', USERNAME: 'y' },
      400,
      'invalidSyntax',
      'userName is given twice',
    ],
    [
      'active that is no boolean',
      'POST',
      '/Users',
      { userName: 'x', active: 'yes' },
      400,
      'invalidValue',
      'active must be true or false, not "yes"',
    ],
    [
      'a name that is no object',
      'POST',
      '/Users',
      { userName: 'x', name: 'Ada' },
      400,
      'invalidValue',
      'name must be an object',
    ],
    [
      'a wrong part',
      'POST',
      '/Users',
      { userName: 'x', emails: [{ value: 'a' }, { value: { a: 1 } }] },
      400,
      'invalidValue',
      'emails[1].value must be text',
    ],
    [
      'two primaries',
      'POST',
      '/Users',
      {
        userName: 'x',
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: 'true' },
        ],
      },
      400,
      'invalidValue',
      'primary',
    ],
    [
      'a certificate that is no base64',
      'POST',
      '/Users',
      { userName: 'x', x509Certificates: [{ value: '?' }] },
      400,
      'invalidValue',
      'base64',
    ],
    [
      'an extension that is no object',
      'POST',
      '/Users',
      { userName: 'x', 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': 'y' },
      400,
      'invalidValue',
      'must be an object',
    ],
    ['a userName that is taken', 'POST', '/Users', { userName: 'ADA' }, 409, 'uniqueness', '"ADA" is taken'],
    ['a group without a name', 'POST', '/Groups', {}, 400, 'invalidValue', 'needs displayName'],
    [
      'a member that does not exist',
      'POST',
      '/Groups',
      { displayName: 'g', members: [{ value: '99' }] },
      400,
      'invalidValue',
      'no resource has the id "99"',
    ],
    [
      'a member without an id',
      'POST',
      '/Groups',
      { displayName: 'g', members: [{ display: 'Ada', type: 'User' }] },
      400,
      'invalidValue',
      'members[0] needs a value',
    ],
    ['PUT without userName', 'PUT', '/Users/1', { displayName: 'x' }, 400, 'invalidValue', 'needs userName'],
    ['a malformed filter', 'GET', '/Users?filter=userName', undefined, 400, 'invalidFilter', 'position 9'],
    ['a filter on what is no attribute', 'GET', '/Users?filter=bogus eq "x"', undefined, 400, 'invalidFilter', 'bogus'],
    [
      'a count that is no number',
      'GET',
      '/Users?count=abc',
      undefined,
      400,
      'invalidValue',
      'count must be a whole number',
    ],
    ['a startIndex with a fraction', 'GET', '/Users?startIndex=1.5', undefined, 400, 'invalidValue', 'startIndex'],
    [
      'attributes and excludedAttributes',
      'GET',
      '/Users?attributes=id&excludedAttributes=name',
      undefined,
      400,
      'invalidValue',
      'exclude each other',
    ],
    ['a filter on discovery', 'GET', '/Schemas?filter=id eq "x"', undefined, 403, undefined, 'no filter'],
    ['a search without its schema', 'POST', '/Users/.search', { filter: 'a' }, 400, 'invalidSyntax', searchRequest],
    [
      'a search with a filter that is no text',
      'POST',
      '/.search',
      { schemas: [searchRequest], filter: 1 },
      400,
      'invalidFilter',
      'text',
    ],
    [
      'PATCH without its schema',
      'PATCH',
      '/Users/1',
      { Operations: [{ op: 'remove', path: 'title' }] },
      400,
      'invalidSyntax',
      patchOp,
    ],
    ['PATCH without operations', 'PATCH', '/Users/1', { schemas: [patchOp] }, 400, 'invalidSyntax', 'Operations'],
    [
      'operations that are no list',
      'PATCH',
      '/Users/1',
      { schemas: [patchOp], Operations: {} },
      400,
      'invalidSyntax',
      'Operations',
    ],
    ['an operation that is no object', 'PATCH', '/Users/1', patch('x'), 400, 'invalidSyntax', 'operation 1'],
    [
      'an unknown op',
      'PATCH',
      '/Users/1',
      patch({ op: 'move', path: 'title', value: 'x' }),
      400,
      'invalidSyntax',
      'not "move"',
    ],
    [
      'add without a value',
      'PATCH',
      '/Users/1',
      patch({ op: 'add', path: 'title' }),
      400,
      'invalidValue',
      'add needs a value',
    ],
    ['remove without a path', 'PATCH', '/Users/1', patch({ op: 'remove' }), 400, 'noTarget', 'remove needs a path'],
    [
      'a path that is no text',
      'PATCH',
      '/Users/1',
      patch({ op: 'add', path: 1, value: 'x' }),
      400,
      'invalidPath',
      'path must be text',
    ],
    [
      'a malformed path',
      'PATCH',
      '/Users/1',
      patch({ op: 'add', path: 'emails[type eq', value: 'x' }),
      400,
      'invalidPath',
      'position 15',
    ],
    [
      'a path to what is no attribute',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'bogus', value: 'x' }),
      400,
      'invalidPath',
      'bogus is no attribute of a User',
    ],
    [
      'a path to a part that is none',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'name.bogus', value: 'x' }),
      400,
      'invalidPath',
      'name.bogus',
    ],
    [
      'a filter on a single value',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'name[givenName eq "x"]', value: {} }),
      400,
      'invalidPath',
      'one value',
    ],
    [
      'an operation on meta',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'meta.created', value: 'x' }),
      400,
      'mutability',
      'read-only',
    ],
    [
      'an operation on id',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'id', value: '1' }),
      400,
      'mutability',
      'read-only',
    ],
    [
      "an operation on a user's groups",
      'PATCH',
      '/Users/1',
      patch({ op: 'add', path: 'groups', value: [{ value: '2' }] }),
      400,
      'mutability',
      'read-only',
    ],
    [
      'another id in a path-less value',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', value: { id: '2' } }),
      400,
      'mutability',
      'id is read-only',
    ],
    [
      'removal of the userName',
      'PATCH',
      '/Users/1',
      patch({ op: 'remove', path: 'userName' }),
      400,
      'mutability',
      'needs userName',
    ],
    [
      'removal of schemas',
      'PATCH',
      '/Users/1',
      patch({ op: 'remove', path: 'schemas' }),
      400,
      'mutability',
      'needs schemas',
    ],
    [
      'an empty userName in PATCH',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'userName', value: '' }),
      400,
      'invalidValue',
      'userName needs a value',
    ],
    [
      'a value of the wrong type in PATCH',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'active', value: 'notABoolean' }),
      400,
      'invalidValue',
      'active must be true or false',
    ],
    [
      'a path-less value that is no object',
      'PATCH',
      '/Users/1',
      patch({ op: 'add', value: 'x' }),
      400,
      'invalidValue',
      'needs an object',
    ],
    [
      'a value path that matches nothing',
      'PATCH',
      '/Users/1',
      patch({ op: 'replace', path: 'emails[type eq "fax"].value', value: 'x' }),
      400,
      'noTarget',
      'matches no value of emails',
    ],
    [
      'a value path whose filter is no filter of the attribute',
      'PATCH',
      '/Users/1',
      patch({ op: 'remove', path: 'emails[bogus eq "x"]' }),
      400,
      'invalidFilter',
      'bogus',
    ],
  ];

  it.each(cases)('tells %s', async (_what, method, url, body, status, scimType, detail) => {
    const { ask, made } = aProvider();
    await made('/Users', { userName: 'ada' });

    const answer = await ask(method, url, body);

    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/scim+json');
    expect(answer.body).toEqual({
      schemas: [errorSchema],
      status: String(status),
      ...(scimType === undefined ? {} : { scimType }),
      detail: expect.stringContaining(detail),
    });
  });
});

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
])('answers %j with %s', async (headers, contentType) => {
  const { ask } = aProvider();

  const answers = [await ask('GET', '/Users', undefined, headers), await ask('GET', '/nowhere', undefined, headers)];

  expect(answers.map((answer) => answer.headers['content-type'])).toEqual([contentType, contentType]);
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

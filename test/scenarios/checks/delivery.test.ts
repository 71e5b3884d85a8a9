import { describe, expect, it } from 'vitest';
import { judgeDelivery } from '../../../scenarios/checks/delivery.ts';
import type { Discovery } from '../../../scenarios/discovery.ts';
import { enterpriseSchema, patchOp } from '../../../target-adapter/scim/urns.ts';
import { aList, anAnswer, aUser } from '../../simulator/build.ts';
import { actualOf, aDelivery, asked, done, refusal, schemaOf, silent } from '../build.ts';

const expected = 'the person is created';
const judge = (...given: Parameters<typeof aDelivery>) => judgeDelivery(aDelivery(...given), expected);
const patch = (...operations: readonly unknown[]) => ({ schemas: [patchOp], Operations: operations });
const capital = patch({ op: 'Replace', path: 'displayName', value: 'Ada' });

it('passes what the identity provider calls done', () => {
  expect(judge([asked('POST /Users', anAnswer(201, aUser('7')))], { settlement: done })).toEqual({ kind: 'pass' });
});

it('fails a refusal with the answer that was seen', () => {
  expect(judge([asked('POST /Users', refusal(409, 'uniqueness'))])).toEqual({
    kind: 'fail',
    expected,
    actual: 'POST /Users answered 409 uniqueness, “No.”',
  });
});

it('fails a success that the identity provider cannot use, with its reason', () => {
  const settlement = { kind: 'failed', action: 'create', code: 'X', reason: 'the answer has no id' } as const;

  const judgement = judge([asked('POST /Users', anAnswer(201, { userName: 'ada' }))], { settlement });

  expect(actualOf(judgement)).toBe('POST /Users answered 201, but the answer has no id');
});

describe('what is not judged', () => {
  it.each([429, 502, 503, 504])('is a %i: the moment was bad', (status) => {
    expect(judge([asked('POST /Users', anAnswer(status))])).toMatchObject({ kind: 'error' });
  });

  it('is a connection that ended', () => {
    expect(judge([asked('POST /Users')])).toEqual({
      kind: 'error',
      reason: 'POST /Users got no answer: the target closed the connection',
    });
  });

  it('is a credential that is refused: that is another check’s matter', () => {
    const settlement = { kind: 'refused', reason: 'token', status: 401 } as const;

    expect(judge([asked('GET /Users', anAnswer(401))], { settlement })).toEqual({
      kind: 'error',
      reason: 'the target refuses the credential: GET /Users answered 401',
    });
  });

  it('is an intent that was never sent', () => {
    expect(judge([], { settlement: { kind: 'waiting', reason: '401' } })).toEqual({
      kind: 'error',
      reason: 'not sent, because the connection is in error: 401',
    });
    expect(judge([])).toMatchObject({ kind: 'error' });
  });
});

describe('a 5xx', () => {
  it.each([500, 501, 505])('fails as %i, whatever was asked', (status) => {
    expect(
      judge([asked('PATCH /Users/7', anAnswer(status), { body: capital })], { discovery: { ...silent, patch: true } })
        .kind,
    ).toBe('fail');
  });
});

describe('PATCH that is not supported', () => {
  it.each([405, 501])('is skipped as %i where nothing says that it is', (status) => {
    expect(judge([asked('PATCH /Users/7', anAnswer(status))])).toEqual({
      kind: 'skip',
      reason: 'the target does not support PATCH, which Microsoft Entra ID needs for this',
    });
  });

  it.each([400, 403, 404, 405, 501])('is skipped as %i where it is announced as missing', (status) => {
    const discovery = { ...silent, patch: false };

    expect(judge([asked('PATCH /Users/7', anAnswer(status))], { discovery }).kind).toBe('skip');
  });

  it('fails where it is announced', () => {
    const discovery = { ...silent, patch: true };

    expect(judge([asked('PATCH /Users/7', anAnswer(501))], { discovery }).kind).toBe('fail');
  });

  it('excuses no other method', () => {
    expect(judge([asked('PUT /Users/7', anAnswer(501))], { discovery: { ...silent, patch: false } }).kind).toBe('fail');
  });
});

describe('filters that are announced as missing', () => {
  const look = 'GET /Users?filter=userName%20eq%20%22ada%22';
  const discovery: Discovery = { ...silent, filter: false };

  it.each([400, 403, 501])('are skipped when refused with %i', (status) => {
    expect(judge([asked(look, anAnswer(status))], { discovery })).toEqual({
      kind: 'skip',
      reason: 'the target does not support filters, without which Microsoft Entra ID finds nobody',
    });
  });

  it('are skipped when everybody is listed', () => {
    expect(judge([asked(look, anAnswer(200, aList(aUser('1'), aUser('2'))))], { discovery }).kind).toBe('skip');
  });

  it('fail where they are announced, or nothing is said', () => {
    expect(judge([asked(look, anAnswer(400))], { discovery: { ...silent, filter: true } }).kind).toBe('fail');
    expect(judge([asked(look, anAnswer(501))]).kind).toBe('fail');
  });
});

describe('a 400 to an identity provider’s habit', () => {
  const judged = (operation: unknown, scimType?: string) =>
    judge([asked('PATCH /Users/7', refusal(400, scimType), { body: patch(operation) })]);

  it('only warns, names the habit, and ends the story', () => {
    expect(judge([asked('PATCH /Users/7', refusal(400), { body: capital })])).toEqual({
      kind: 'warn',
      stops: true,
      expected,
      actual: 'PATCH /Users/7 answered 400, “No.”',
      reason: 'the RFC lets a target refuse op “Replace” with a capital, yet Microsoft Entra ID sends it',
    });
  });

  it.each([
    ['a boolean as a string', { op: 'replace', path: 'active', value: 'False' }],
    ['dotted keys', { op: 'replace', value: { 'name.givenName': 'Ada' } }],
    ['an id inside a value', { op: 'replace', value: { id: '7', displayName: 'Sales' } }],
    ['members in the value of a remove', { op: 'remove', path: 'members', value: [{ value: '7' }] }],
    ['a value path that matches nothing', { op: 'replace', path: 'emails[type eq "work"].value', value: 'a@b' }],
  ])('warns for %s', (_habit, operation) => {
    expect(judged(operation).kind).toBe('warn');
  });

  it('fails where the target says that something else is wrong', () => {
    expect(judged({ op: 'Replace', path: 'userName', value: 'grace' }, 'uniqueness').kind).toBe('fail');
  });

  it('fails where the request follows the RFC', () => {
    expect(judged({ op: 'replace', path: 'displayName', value: 'Ada' }).kind).toBe('fail');
  });

  it('fails as 409 or 404, which mean something else', () => {
    for (const status of [404, 409])
      expect(judge([asked('PATCH /Users/7', anAnswer(status), { body: capital })]).kind).toBe('fail');
  });
});

describe('a 400 to an attribute that the target’s own schema does not have', () => {
  const discovery = schemaOf({ username: {}, name: {}, 'name.givenname': {}, emails: {}, 'urn:x:own:badge': {} });
  const judged = (what: string, body: unknown, given = discovery) =>
    judge([asked(what, refusal(400, 'invalidSyntax'), { body })], { discovery: given });

  it('only warns, and says what to take out of the mapping', () => {
    expect(judged('POST /Users', { schemas: [], userName: 'ada', title: 'Engineer' })).toMatchObject({
      kind: 'warn',
      stops: true,
      reason: "the target's schema has no title: take it out of the attribute mapping of Microsoft Entra ID",
    });
  });

  it.each([
    ['an extension', 'POST /Users', { userName: 'ada', [enterpriseSchema]: { department: 'R' } }],
    ['a sub-attribute', 'PUT /Users/7', { userName: 'ada', name: { givenName: 'Ada', middleName: 'M' } }],
    ['a path', 'PATCH /Users/7', patch({ op: 'replace', path: 'title', value: 'x' })],
    [
      'a path into an extension',
      'PATCH /Users/7',
      patch({ op: 'add', path: `${enterpriseSchema}:department`, value: 'x' }),
    ],
    ['a value without a path', 'PATCH /Users/7', patch({ op: 'replace', value: { title: 'x' } })],
  ])('warns for %s', (_what, request, body) => {
    expect(judged(request, body).kind).toBe('warn');
  });

  it.each([
    [
      'what the schema has',
      'POST /Users',
      { schemas: [], id: '7', externalId: 'e', meta: {}, userName: 'ada', name: { givenName: 'A' } },
    ],
    ['an extension that the schema has, with nothing in it', 'POST /Users', { userName: 'ada', 'urn:x:Own': {} }],
    ['the sub-attributes of one whose schema names none', 'POST /Users', { emails: [{ value: 'a@b', type: 'work' }] }],
    ['a path that the schema has', 'PATCH /Users/7', patch({ op: 'replace', path: 'name.givenName', value: 'x' })],
    ['groups, whose schema is not looked at', 'POST /Groups', { displayName: 'Sales' }],
  ])('fails for %s', (_what, request, body) => {
    expect(judged(request, body).kind).toBe('fail');
  });

  it('fails where the target shows no schema', () => {
    expect(judged('POST /Users', { title: 'Engineer' }, silent).kind).toBe('fail');
  });
});

describe('a DELETE that is refused', () => {
  it.each([403, 405, 501])('only warns as %i: a target may keep what it has', (status) => {
    expect(judge([asked('DELETE /Users/7', anAnswer(status))])).toMatchObject({
      kind: 'warn',
      stops: true,
      reason: 'the RFC lets a target keep what it has, yet Microsoft Entra ID deletes it',
    });
  });

  it.each([400, 404, 409, 500])('fails as %i', (status) => {
    expect(judge([asked('DELETE /Users/7', anAnswer(status))]).kind).toBe('fail');
  });

  it('excuses no other method', () => {
    for (const status of [403, 405, 501]) expect(judge([asked('POST /Users', anAnswer(status))]).kind).toBe('fail');
  });
});

it('only warns of a 201 without a body, which the RFC allows', () => {
  expect(judge([asked('POST /Users', anAnswer(201))])).toMatchObject({
    kind: 'warn',
    stops: true,
    actual: 'POST /Users answered 201 without a body',
  });
});

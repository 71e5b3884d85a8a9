import { expect, it } from 'vitest';
import { minimalTaken } from '../../../../scenarios/checks/create/minimal.ts';
import {
  createdBody,
  createdMetaLocation,
  createdUnmodified,
  createTaken,
  externalIdKept,
} from '../../../../scenarios/checks/create/representation.ts';
import { externalIdNotInvented, readOnlyIgnored } from '../../../../scenarios/checks/create/server-assigned.ts';
import type { ScimResponse } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer } from '../../../simulator/build.ts';
import { asked, baseUrl, readOf, refusal, schemaOf, silent } from '../../build.ts';

const posted = (response?: ScimResponse) => asked('POST /Users', response);
const creation = (body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const response = anAnswer(201, body, headers);
  const seen = readOf(anAnswer(200, body));
  return { created: { ...posted(response), response }, seen };
};
const meta = (created: string, lastModified: string) => ({ id: '7', meta: { created, lastModified } });

it('only warns of a 201 without a body, which is a SHOULD (trap 5)', () => {
  expect(createdBody.judge(creation(undefined)).kind).toBe('fail');
  expect(createdBody.requirements).toEqual(['RFC7644-3.3-06', 'OKTA-06']);
});

it('takes a relative location, and one with another host, prefix or version (trap 5)', () => {
  const at = (location: string, header: string) =>
    createdMetaLocation.judge(creation({ id: '7', meta: { location } }, { location: header })).kind;

  expect(at('https://behind.example/v2/Users/7', `${baseUrl}/Users/7`)).toBe('pass');
  expect(at('/scim/Users/7', `${baseUrl}/Users/7`)).toBe('pass');
  expect(at(`${baseUrl}/Users/8`, `${baseUrl}/Users/7`)).toBe('fail');
});

it('only warns where the stamps of a creation are milliseconds apart (trap 16)', () => {
  const judge = (modified: string) =>
    createdUnmodified.judge(creation(meta('2026-11-24T00:00:00.000Z', modified))).kind;

  expect(judge('2026-11-24T00:00:00Z')).toBe('pass');
  expect(judge('2026-11-24T00:00:00.004Z')).toBe('warn');
  expect(judge('2026-11-24T00:01:00Z')).toBe('fail');
});

it('only warns where an externalId is not kept, and fails one that was changed', () => {
  const judge = (externalId?: string) =>
    externalIdKept.judge({ ...creation({ id: '7', externalId }), externalId: 'AbC' }).kind;

  expect(judge('AbC')).toBe('pass');
  expect(judge()).toBe('warn');
  expect(judge('abc')).toBe('fail');
});

it('only warns of a target that refuses an id and meta of the client (trap 2)', () => {
  const sent = { id: 'mine', created: '1999-12-31T00:00:00Z', resourceType: 'Robot' };

  expect(readOnlyIgnored.judge({ created: posted(refusal(400, 'mutability')), sent }).kind).toBe('warn');
  expect(readOnlyIgnored.judge({ created: posted(refusal(500)), sent }).kind).toBe('fail');
  expect(readOnlyIgnored.judge({ created: posted(anAnswer(201, { id: 'mine' })), sent }).kind).toBe('fail');
  expect(readOnlyIgnored.judge({ created: posted(anAnswer(201, { id: '7' })), sent }).kind).toBe('pass');
  expect(externalIdNotInvented.judge({ created: posted(refusal(400)), sent }).kind).toBe('skip');
});

it('does not fail a create that is refused for an attribute which the schema does not have', () => {
  const exchange = asked('POST /Users', refusal(400), { body: { userName: 'a', title: 'b' } });
  const evidence = { exchanges: [exchange], discovery: schemaOf({ username: {} }) };

  expect(createTaken.judge(evidence)).toMatchObject({ kind: 'warn', stops: true });
  expect(createTaken.judge({ ...evidence, discovery: silent }).kind).toBe('fail');
  expect(createTaken.judge({ exchanges: [posted(refusal(503))], discovery: silent }).kind).toBe('error');
});

it('only warns where more is required than the schema says, and skips where there is none', () => {
  const exchanges = [posted(refusal(400))];

  expect(minimalTaken.judge({ exchanges, discovery: schemaOf({}) }).kind).toBe('warn');
  expect(minimalTaken.judge({ exchanges, discovery: silent }).kind).toBe('skip');
  expect(minimalTaken.judge({ exchanges: [posted(refusal(500))], discovery: schemaOf({}) }).kind).toBe('fail');
});

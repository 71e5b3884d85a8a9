import { expect, it } from 'vitest';
import { createdLocation } from '../../../../scenarios/checks/create/created-location.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { asked, refusal } from '../../build.ts';

const created = (headers: Readonly<Record<string, string>>) =>
  createdLocation.judge({ exchanges: [asked('POST /Users', anAnswer(201, aUser('7'), headers))] });

it.each([
  ['the URL', 'https://target.example/scim/v2/Users/7'],
  ['a path', '/scim/v2/Users/7'],
  ['a relative path', 'Users/7'],
  ['the host behind a proxy', 'http://10.0.0.7:8080/Users/7'],
])('passes %s', (_what, location) => {
  expect(created({ location })).toEqual({ kind: 'pass' });
});

it.each([
  ['no header', {}, 'no Location header'],
  ['an empty header', { location: ' ' }, 'no Location header'],
  ['what is no URL', { location: 'http://[' }, 'Location: http://['],
])('fails %s', (_what, headers, actual) => {
  expect(created(headers)).toEqual({ kind: 'fail', expected: 'Location: URL of the new resource', actual });
});

it('skips where nobody was created', () => {
  expect(createdLocation.judge({ exchanges: [asked('POST /Users', refusal(409))] }).kind).toBe('skip');
  expect(createdLocation.judge({}).kind).toBe('skip');
});

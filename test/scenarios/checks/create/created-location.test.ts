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
  ['a query', '/resource?type=User&id=7'],
  ['a slash at its end', 'Users/7/'],
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

it.each([
  ['a/7', '/Users/a%2F7'],
  ['a/7', '/Users/a/7'],
  ['A7', '/users/a7'],
  ['100%', '/Users/100%'],
])('finds the id %s in %s', (id, location) => {
  const exchange = asked('POST /Users', anAnswer(201, aUser(id), { location }));

  expect(createdLocation.judge({ exchanges: [exchange] })).toEqual({ kind: 'pass' });
});

it('fails the URL of another resource', () => {
  expect(created({ location: '/Users/17' })).toEqual({
    kind: 'fail',
    expected: 'Location: URL of the new resource, whose id is 7',
    actual: 'Location: /Users/17',
  });
});

it('does not look for an id that the answer leaves out', () => {
  const exchange = asked('POST /Users', anAnswer(201, undefined, { location: '/Users/7' }));

  expect(createdLocation.judge({ exchanges: [exchange] })).toEqual({ kind: 'pass' });
});

it('skips where nobody was created', () => {
  expect(createdLocation.judge({ exchanges: [asked('POST /Users', refusal(409))] }).kind).toBe('skip');
  expect(createdLocation.judge({}).kind).toBe('skip');
});

import { describe, expect, it } from 'vitest';
import { createGuestGuard } from '../../../simulator/engine/guest-guard.ts';
import type { Subject } from '../../../simulator/engine/subject.ts';
import type { ScimMethod, ScimResponse } from '../../../target-adapter/scim/exchange.ts';
import { aGroupResource, aList, anAnswer, aUser, marker } from '../build.ts';

const ada: Subject = { id: 'r7f3k2-1', endpoint: 'Users', names: ['ada.berg.r7f3k2.1@example.org', 'r7f3k2-1'] };
const stranger = { id: '42', userName: 'boss@corp.example' };

/** What a guard says of a request after it saw one answer. */
function guardAfter(method: ScimMethod, path: string, answer: ScimResponse) {
  const guard = createGuestGuard(marker);
  guard.learn({ method, path }, answer, ada);
  return (next: ScimMethod, nextPath: string) => guard.refuses({ method: next, path: nextPath });
}

describe('what may be changed', () => {
  it.each([
    ['a created user', 'POST', '/Users', anAnswer(201, aUser('7'))],
    ['a created user without a name', 'POST', '/Users', anAnswer(201, { id: '7' })],
    ['a user who was read', 'GET', '/Users/7', anAnswer(200, aUser('7'))],
    ['the one who was asked for', 'GET', '/Users?filter=x', anAnswer(200, aList(aUser('7')))],
    [
      'one known by the externalId alone',
      'GET',
      '/Users?filter=x',
      anAnswer(200, aList({ id: '7', externalId: 'R7F3K2-1' })),
    ],
    [
      'one known by the address alone',
      'GET',
      '/Users?filter=x',
      anAnswer(200, aList({ id: '7', emails: [{ value: ada.names[0] }] })),
    ],
  ] as const)('is %s', (_, method, path, answer) => {
    const refusal = guardAfter(method, path, answer);

    for (const next of ['PUT', 'PATCH', 'DELETE'] as const) expect(refusal(next, '/Users/7')).toBeUndefined();
  });

  it('is a group by its name', () => {
    const guard = createGuestGuard(marker);

    guard.learn({ method: 'POST', path: '/Groups' }, anAnswer(201, aGroupResource('9')), {
      ...ada,
      endpoint: 'Groups',
    });

    expect(guard.refuses({ method: 'DELETE', path: '/Groups/9' })).toBeUndefined();
    expect(guard.refuses({ method: 'DELETE', path: '/Users/9' })).toContain('no answer');
  });
});

describe('what must not be changed', () => {
  it.each([
    ['an id that no answer showed', 'GET', '/Users/7', anAnswer(404), '/Users/42'],
    ['a stranger who was offered for a match', 'GET', '/Users?filter=x', anAnswer(200, aList(stranger)), '/Users/42'],
    ['a stranger behind a page of users', 'GET', '/Users?startIndex=1', anAnswer(200, aList(stranger)), '/Users/42'],
    [
      'somebody else of this run',
      'GET',
      '/Users?filter=x',
      anAnswer(200, aList(aUser('8', { userName: 'bob.r7f3k2.2@example.org' }))),
      '/Users/8',
    ],
    ['a stranger whom a create was answered with', 'POST', '/Users', anAnswer(200, stranger), '/Users/42'],
    [
      'a nameless one whom a 200 to a create was answered with',
      'POST',
      '/Users',
      anAnswer(200, { id: '42' }),
      '/Users/42',
    ],
    ['an id behind which a stranger was read', 'GET', '/Users/7', anAnswer(200, stranger), '/Users/7'],
    [
      'an escaped id of a stranger',
      'GET',
      '/Users?filter=x',
      anAnswer(200, aList({ ...stranger, id: 'a/b' })),
      '/Users/a%2Fb',
    ],
  ] as const)('is %s', (_, method, path, answer, target) => {
    const refusal = guardAfter(method, path, answer);

    for (const next of ['PUT', 'PATCH', 'DELETE'] as const) expect(refusal(next, target)).toEqual(expect.any(String));
  });

  it('cannot be read further either once it is known to be a stranger', () => {
    expect(guardAfter('GET', '/Users?filter=x', anAnswer(200, aList(stranger)))('GET', '/Users/42')).toContain(
      'boss@corp.example',
    );
  });
});

it('lets creating and asking pass, and what is neither a user nor a group', () => {
  const refusal = guardAfter('GET', '/Users', anAnswer(200, aList(stranger)));

  expect(refusal('POST', '/Users')).toBeUndefined();
  expect(refusal('GET', '/Users?filter=x')).toBeUndefined();
  expect(refusal('GET', '/Users/7')).toBeUndefined();
  expect(refusal('GET', '/ServiceProviderConfig')).toBeUndefined();
});

it('believes the latest answer', () => {
  const guard = createGuestGuard(marker);
  guard.learn({ method: 'POST', path: '/Users' }, anAnswer(201, aUser('7')), ada);

  guard.learn({ method: 'GET', path: '/Users/7' }, anAnswer(200, { ...stranger, id: '7' }), ada);
  const refused = guard.refusesLink('Users', '7');
  guard.learn({ method: 'GET', path: '/Users/7' }, anAnswer(200, aUser('7')), ada);

  expect(refused).toContain('does not carry');
  expect(guard.refusesLink('Users', '7')).toBeUndefined();
});

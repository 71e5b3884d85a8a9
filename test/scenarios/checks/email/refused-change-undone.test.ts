import { describe, expect, it } from 'vitest';
import { refusedChangeUndone } from '../../../../scenarios/checks/email/refused-change-undone.ts';
import type { Exchange } from '../../../../target-adapter/scim/exchange.ts';
import { anAnswer, aPerson, aUser } from '../../../simulator/build.ts';
import { actualOf, asked, readOf, refusal, sentBody, silent } from '../../build.ts';

const person = aPerson();
const sent = sentBody(person);
const renamed = { displayName: 'Ada Lovelace', name: { givenName: 'Ada', familyName: 'Lovelace' } };
const judge = (attempt: readonly Exchange[], change: object = renamed, discovery = silent) =>
  refusedChangeUndone.judge({
    ...readOf(anAnswer(200, { id: '7', ...sent, ...change })),
    attempt,
    person,
    sent,
    discovery,
    active: true,
  });

describe.each(['PUT', 'PATCH'])('%s', (method) => {
  const answered = (answer?: Parameters<typeof asked>[1]) => [
    asked('GET /Users/7', anAnswer(200, aUser('7'))),
    asked(`${method} /Users/7`, answer),
  ];

  it.each([400, 403, 409, 412, 422])('that was refused with %i leaves all as it was', (status) => {
    expect(judge(answered(refusal(status)), {})).toEqual({ kind: 'pass' });
  });

  it.each([400, 403, 409])('fails where half of what was refused with %i was stored', (status) => {
    expect(judge(answered(refusal(status)))).toEqual({
      kind: 'fail',
      expected: 'displayName “Ada Berg”, familyName “Berg”',
      actual: 'displayName “Ada Lovelace”, familyName “Lovelace”',
    });
  });

  it('leaves the address to others', () => {
    const moved = { userName: 'grace@x.test', emails: [{ value: 'grace@x.test', type: 'work' }] };

    expect(judge(answered(refusal(409)), moved)).toEqual({ kind: 'pass' });
  });

  it('is skipped where it was accepted, if only for verification, or failed otherwise', () => {
    expect(judge(answered(anAnswer(200, aUser('7'))))).toEqual({ kind: 'skip', reason: 'the change was accepted' });
    expect(judge(answered(anAnswer(204)))).toEqual({ kind: 'skip', reason: 'the change was accepted' });
    expect(judge(answered(refusal(500))).kind).toBe('skip');
  });

  it('is not judged at a bad moment, nor where the credential is refused', () => {
    for (const answer of [undefined, anAnswer(429), anAnswer(503), refusal(401)])
      expect(judge(answered(answer)).kind).toBe('error');
  });
});

it('is skipped where one of several requests was accepted', () => {
  const names = asked('PATCH /Users/7', anAnswer(204));
  const address = asked('PATCH /Users/7', refusal(409));

  expect(judge([names, address]).kind).toBe('skip');
});

it('is skipped where no change was sent, and where the target has no PATCH', () => {
  expect(judge([asked('GET /Users/7', anAnswer(200))]).kind).toBe('skip');
  expect(judge([asked('PATCH /Users/7', refusal(501))]).kind).toBe('skip');
  expect(judge([asked('PATCH /Users/7', refusal(400))], renamed, { ...silent, patch: false }).kind).toBe('skip');
});

it('fails where the person is gone after it', () => {
  const refused = [asked('PATCH /Users/7', refusal(409))];

  expect(
    actualOf(
      refusedChangeUndone.judge({
        ...readOf(refusal(404)),
        attempt: refused,
        person,
        sent,
        discovery: silent,
      }),
    ),
  ).toMatch(/^GET \/Users\/7 answered 404/);
});

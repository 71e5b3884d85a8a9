import { expect, it } from 'vitest';
import { conflictLogged } from '../../../../scenarios/checks/duplicate/conflict-logged.ts';
import { anAnswer, aUser } from '../../../simulator/build.ts';
import { anOutcome, asked, failed, refusal } from '../../build.ts';

const { entry } = anOutcome(failed);
const refused = [asked('POST /Users', refusal(409))];

it('passes a failure with its reason', () => {
  expect(conflictLogged.judge({ entry: { ...entry, reason: '409 Conflict' }, exchanges: refused })).toEqual({
    kind: 'pass',
  });
});

it('fails a success: the target took a second one', () => {
  const exchanges = [asked('POST /Users', anAnswer(201, aUser('8')))];

  expect(conflictLogged.judge({ entry: { ...entry, status: 'success' }, exchanges })).toEqual({
    kind: 'fail',
    expected: 'a failure with its reason',
    actual: 'success',
  });
});

it('skips a server error, whatever came of the repetition', () => {
  const broken = asked('POST /Users', refusal(500));

  for (const later of [[], [asked('POST /Users', anAnswer(201, aUser('8')))]])
    expect(
      conflictLogged.judge({ entry: { ...entry, status: 'success' }, exchanges: [broken, ...later] }),
    ).toMatchObject({ kind: 'skip', reason: 'no conflict to log: POST /Users answered 500, “No.”' });
});

it('fails what goes on for ever, or gives no reason', () => {
  expect(
    conflictLogged.judge({ entry: { ...entry, status: 'retrying', reason: '409' }, exchanges: refused }),
  ).toMatchObject({
    kind: 'fail',
    actual: 'retrying: 409',
  });
  expect(conflictLogged.judge({ entry, exchanges: refused }).kind).toBe('fail');
});

it('skips where nobody was created', () => {
  expect(
    conflictLogged.judge({ entry: { ...entry, status: 'success' }, exchanges: [asked('GET /Users', anAnswer(200))] })
      .kind,
  ).toBe('skip');
});

it('does not judge a bad moment, after which the identity provider tries again', () => {
  for (const answer of [undefined, anAnswer(503), anAnswer(429)])
    expect(
      conflictLogged.judge({ entry: { ...entry, status: 'retrying' }, exchanges: [asked('POST /Users', answer)] }).kind,
    ).toBe('error');
});

it('skips where the identity provider took the account over that was in the way', () => {
  const taken = { ...entry, status: 'success', action: 'link' } as const;

  expect(conflictLogged.judge({ entry: taken, exchanges: refused }).kind).toBe('skip');
  expect(conflictLogged.judge({ entry: { ...taken, action: 'create' }, exchanges: refused }).kind).toBe('fail');
});

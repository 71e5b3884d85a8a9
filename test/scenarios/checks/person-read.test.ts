import { describe, expect, it } from 'vitest';
import { judgePerson, missingResource } from '../../../scenarios/checks/person-read.ts';
import { anAnswer, aPerson, aUser } from '../../simulator/build.ts';
import { actualOf, listing, readOf, refusal, sentBody, silent } from '../build.ts';

const person = aPerson();
const sent = sentBody(person);
const evidence = { person, sent, discovery: silent, active: true };
const shown = (change: Readonly<Record<string, unknown>> = {}) =>
  readOf(anAnswer(200, { id: '7', ...sent, ...change }));

it('passes what the directory holds', () => {
  expect(judgePerson({ ...shown(), ...evidence })).toEqual({ kind: 'pass' });
});

it('names each difference, in the words of both sides', () => {
  expect(judgePerson({ ...shown({ title: 'Boss', active: false }), ...evidence })).toEqual({
    kind: 'fail',
    expected: 'title “Engineer”, active true',
    actual: 'title “Boss”, active false',
  });
});

it('looks only at the differences that a check picks', () => {
  const read = { ...shown({ title: 'Boss', active: false }), ...evidence };

  expect(actualOf(judgePerson(read, ({ attribute }) => attribute === 'title'))).toBe('title “Boss”');
  expect(judgePerson(read, ({ attribute }) => attribute === 'userName').kind).toBe('pass');
});

it('skips where a page waited for a click that nobody made, and the old address shows', () => {
  const old = { userName: 'old@example.org', emails: [{ value: 'old@example.org', type: 'work', primary: true }] };

  expect(judgePerson({ ...shown(old), ...evidence, click: 'Confirm' })).toEqual({
    kind: 'skip',
    reason: 'the page behind the link may wait for a click that nobody made: Confirm',
  });
  expect(judgePerson({ ...shown(), ...evidence, click: 'Confirm' }).kind).toBe('pass');
});

it('takes no click for an excuse once the new address shows anywhere', () => {
  const onlyName = { emails: [{ value: 'old@example.org', type: 'work', primary: true }] };

  expect(judgePerson({ ...shown({ active: false }), ...evidence, click: 'a page that a script fills' })).toMatchObject({
    kind: 'fail',
    actual: 'active false',
  });
  expect(judgePerson({ ...shown(onlyName), ...evidence, click: 'Confirm' }).kind).toBe('fail');
});

describe('where there is nothing to look at', () => {
  it.each([
    ['the person is not there', readOf(refusal(404)), 'GET /Users/7 answered 404, “No.”'],
    ['the answer is another person', readOf(anAnswer(200, aUser('7')), '/Users/8'), undefined],
    [
      'the answer is a list',
      readOf(anAnswer(200, { Resources: [aUser('7')] })),
      'GET /Users/7 answered 200 without the person',
    ],
    ['several answer', listing(aUser('7'), aUser('8')), '2 resources in one answer'],
  ])('fails where %s', (_what, read, actual) => {
    const judgement = missingResource(read);

    expect(judgement && actualOf(judgement)).toBe(actual);
  });

  it('speaks of a group where one was asked for', () => {
    expect(missingResource(readOf(refusal(404), '/Groups/9'))).toMatchObject({ expected: 'the group can be read' });
    expect(missingResource(readOf(refusal(404)))).toMatchObject({ expected: 'the person can be read' });
  });

  it.each([undefined, anAnswer(401), anAnswer(429), anAnswer(503)])(
    'does not judge what says nothing of the person: %#',
    (answer) => {
      expect(judgePerson({ ...readOf(answer), ...evidence }).kind).toBe('error');
    },
  );
});

import { describe, expect, it } from 'vitest';
import { readBack } from '../../../scenarios/checks/create/read-back.ts';
import { dataIntact } from '../../../scenarios/checks/deactivate/data-intact.ts';
import { accountIntact } from '../../../scenarios/checks/duplicate/account-intact.ts';
import { newAddressInForce } from '../../../scenarios/checks/email/new-address-in-force.ts';
import { verificationOthersUntouched } from '../../../scenarios/checks/email/verification-others-untouched.ts';
import { verifiedAddressInForce } from '../../../scenarios/checks/email/verified-address-in-force.ts';
import { othersUntouched } from '../../../scenarios/checks/update/others-untouched.ts';
import { updateArrives } from '../../../scenarios/checks/update/update-arrives.ts';
import { anAnswer, anExchange, aPerson } from '../../simulator/build.ts';
import { actualOf, readOf, sentBody, silent } from '../build.ts';

const person = aPerson();
const sent = sentBody(person);
const kept = { nickName: 'Nick' };
const changed = ['displayName'];
const shown = (change: Readonly<Record<string, unknown>> = {}) => ({
  ...readOf(anAnswer(200, { id: '7', ...sent, ...kept, ...change })),
  person,
  sent,
  discovery: silent,
  active: true,
  kept,
  changed,
  sending: [],
});
const otherName = { displayName: 'X' };
const otherUserName = { userName: 'x@y.test' };
const otherEmail = { emails: [{ value: 'x@y.test' }] };
const otherTitle = { title: 'X' };
const inactive = { active: false };
const all = { otherName, otherUserName, otherEmail, otherTitle, inactive };

describe.each([
  { check: readBack, sees: all },
  { check: accountIntact, sees: all },
  { check: dataIntact, sees: all },
  { check: updateArrives, sees: { otherName } },
  { check: othersUntouched, sees: { otherUserName, otherEmail, otherTitle, inactive } },
  { check: newAddressInForce, sees: { otherUserName, otherEmail } },
  { check: verifiedAddressInForce, sees: { otherUserName, otherEmail } },
  { check: verificationOthersUntouched, sees: { otherName, otherTitle, inactive } },
])('$check.id', ({ check, sees }) => {
  it('passes a person who is as they should be', () => {
    expect(check.judge(shown())).toEqual({ kind: 'pass' });
  });

  it.each(Object.entries(all))('looks at its own matter alone: %s', (name, change) => {
    expect(check.judge(shown(change)).kind).toBe(name in sees ? 'fail' : 'pass');
  });

  it('fails where the person is not there, and does not judge a bad moment', () => {
    const { resource: _resource, ...nobody } = shown();

    expect(check.judge({ ...nobody, ...readOf(anAnswer(404)) }).kind).toBe('fail');
    expect(check.judge({ ...nobody, ...readOf(anAnswer(503)) }).kind).toBe('error');
  });
});

it('misses the values that no identity provider sends, by name', () => {
  expect(dataIntact.judge(shown({ nickName: undefined }))).toEqual({
    kind: 'fail',
    expected: 'nickName “Nick”',
    actual: 'lost',
  });
});

it('names a change that did not arrive', () => {
  expect(actualOf(updateArrives.judge(shown(otherName)))).toBe('displayName “X”');
});

describe('a change that was sent under a path as a key', () => {
  const body = { Operations: [{ op: 'replace', value: { 'name.familyName': 'Hill', title: 'Chief' } }] };
  const sending = [anExchange('x1', { method: 'PATCH', path: '/Users/7', body }, anAnswer(204))];
  const told = { ...shown(), person: aPerson({ familyName: 'Hill', jobTitle: 'Chief' }), sending };
  const arrived = (title: string, changed: readonly string[]) =>
    updateArrives.judge({ ...told, ...readOf(anAnswer(200, { id: '7', ...sent, title })), changed });

  it('warns where the target passes it over, which knows no such attribute', () => {
    expect(arrived('Chief', ['familyName', 'title'])).toMatchObject({
      kind: 'warn',
      actual: 'familyName “Berg”',
      reason: expect.stringContaining('name.familyName'),
    });
  });

  it('excuses nothing else in the same operation', () => {
    expect(arrived('Engineer', ['familyName', 'title'])).toMatchObject({ kind: 'fail', actual: 'title “Engineer”' });
  });
});

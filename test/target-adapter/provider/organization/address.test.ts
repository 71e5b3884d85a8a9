import { describe, expect, it } from 'vitest';
import {
  addressOf,
  isAddress,
  planAddress,
  withAddress,
  workEmailOf,
} from '../../../../target-adapter/provider/organization/address.ts';
import { workEmail } from '../build.ts';

const old = { userName: 'ada@old.example', displayName: 'Ada', emails: workEmail('ada@old.example') };
const key = (address: string) => address.toLowerCase();
const naming = (...names: readonly string[]) => ({
  named: (attribute: string) => names.includes(attribute),
  pending: undefined,
  key,
});

describe('where mail goes', () => {
  it.each([
    [
      'the userName where it is an address',
      { userName: 'ada@x.example', emails: workEmail('other@x.example') },
      'ada@x.example',
    ],
    [
      'the primary e-mail where the userName is none',
      { userName: 'ada', emails: [{ value: 'home@x.example', type: 'home' }, ...workEmail('work@x.example')] },
      'work@x.example',
    ],
    [
      'the e-mail of type work where none is primary',
      {
        userName: 'ada',
        emails: [
          { value: 'home@x.example', type: 'home' },
          { value: 'work@x.example', type: 'Work' },
        ],
      },
      'work@x.example',
    ],
    [
      'the first e-mail where nothing tells them apart',
      { userName: 'ada', emails: [{ value: 'a@x.example' }, { value: 'b@x.example' }] },
      'a@x.example',
    ],
    ['nowhere without an address', { userName: 'ada', emails: [] }, undefined],
  ])('is %s', (_, resource, address) => {
    expect(addressOf(resource)).toBe(address);
  });

  it.each([
    'ada',
    'ada@',
    '@x.example',
    'a b@x.example',
    'ada@x.example, grace@x.example',
    '<ada@x.example>',
    7,
    undefined,
  ])('%s is no address', (value) => {
    expect(isAddress(value)).toBe(false);
  });
});

it('holds the userName and the work e-mail back and lets everything else through', () => {
  const wanted = { ...old, userName: 'ada@new.example', displayName: 'Ada King', emails: workEmail('ada@new.example') };

  const plan = planAddress(old, wanted, naming('username', 'emails', 'displayname'));

  expect(plan.kind).toBe('asked');
  expect(plan.resource).toEqual({ ...old, displayName: 'Ada King' });
  expect(plan.change).toEqual({ address: 'ada@new.example', userName: 'ada@new.example', email: 'ada@new.example' });
});

it('takes another e-mail than the one for work as it comes', () => {
  const emails = [...workEmail('ada@old.example'), { value: 'ada@home.example', type: 'home' }];

  const plan = planAddress(old, { ...old, emails }, naming('emails'));

  expect(plan).toEqual({ kind: 'same', resource: { ...old, emails } });
});

it('sees a new work e-mail alone as a new address', () => {
  const plan = planAddress(old, { ...old, emails: workEmail('ada@new.example') }, naming('emails'));

  expect(plan.change).toEqual({ address: 'ada@new.example', email: 'ada@new.example' });
  expect(workEmailOf(plan.resource)).toBe('ada@old.example');
});

it('holds back a first e-mail for work that is not the userName', () => {
  const plan = planAddress(
    { userName: 'ada@old.example' },
    { userName: 'ada@old.example', emails: workEmail('ada@new.example') },
    naming('emails'),
  );

  expect(plan.resource).toEqual({ userName: 'ada@old.example', emails: [] });
  expect(plan.change).toEqual({ address: 'ada@new.example', email: 'ada@new.example' });
});

it('changes a userName that is no address at once', () => {
  const plan = planAddress({ userName: 'ada' }, { userName: 'ada.king' }, naming('username'));

  expect(plan).toEqual({ kind: 'same', resource: { userName: 'ada.king' } });
});

it('takes the same address in other capitals at once', () => {
  const plan = planAddress(old, { ...old, userName: 'Ada@Old.example' }, naming('username'));

  expect(plan.kind).toBe('same');
  expect(plan.resource.userName).toBe('Ada@Old.example');
});

describe('while ada@new.example waits', () => {
  const pending = { address: 'ada@new.example', userName: 'ada@new.example', email: 'ada@new.example' };
  const asking = (...names: readonly string[]) => ({ ...naming(...names), pending });

  it('a request about something else leaves it waiting, though a GET shows the old address', () => {
    const plan = planAddress(old, { ...old, displayName: 'Ada King' }, asking('displayname'));

    expect(plan.kind).toBe('waits');
    expect(plan.change).toEqual(pending);
    expect(plan.resource.displayName).toBe('Ada King');
  });

  it('a request that shows the new address without naming it does not put it in force', () => {
    const plan = planAddress(old, { ...withAddress(old, pending), displayName: 'Ada King' }, asking('displayname'));

    expect(plan.resource).toEqual({ ...old, displayName: 'Ada King' });
  });

  it('naming the old userName goes back, for the e-mail beside it too', () => {
    expect(planAddress(old, old, asking('username'))).toEqual({ kind: 'back', resource: old });
  });

  it('another new userName withdraws the e-mail that waited beside the wrong one', () => {
    const plan = planAddress(old, { ...old, userName: 'ada@right.example' }, asking('username'));

    expect(plan.change).toEqual({ address: 'ada@right.example', userName: 'ada@right.example' });
  });
});

it('adds an e-mail where a confirmed one has no place yet', () => {
  expect(withAddress({ userName: 'ada' }, { address: 'a@x.example', email: 'a@x.example' }).emails).toEqual(
    workEmail('a@x.example'),
  );
});

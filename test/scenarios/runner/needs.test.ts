import { describe, expect, it } from 'vitest';
import { missingNeed, runsAlone } from '../../../scenarios/runner/needs.ts';
import type { Target } from '../../../scenarios/runner/target.ts';
import type { Need } from '../../../scenarios/scenario.ts';
import { createNoAdministration } from '../../../target-adapter/administration/no-administration.ts';
import { calendly, rfc } from '../../../target-adapter/behaviour.ts';
import { anAnswer } from '../../simulator/build.ts';
import { silent } from '../build.ts';
import { aDialect, aScenario, aTarget, aTransport } from './a-target.ts';

const target = (change: Partial<Target> = {}) =>
  aTarget(
    aTransport(() => anAnswer(200)),
    change,
  );
const missing = (need: Need, change: Partial<Target> = {}, dialect = aDialect()) =>
  missingNeed(aScenario({ needs: [need] }), target(change), dialect);
const administration = { ...createNoAdministration('none'), passTime: () => Promise.resolve() };

describe('what a target has', () => {
  it.each<[Need, Partial<Target>]>([
    ['mailbox', { hasMailbox: true }],
    ['verifies-email', { behaviour: calendly }],
    ['changes-email-at-once', { behaviour: rfc }],
    ['invites', { behaviour: calendly }],
    ['limits-seats', { behaviour: calendly }],
    ['deletes-softly', { behaviour: calendly }],
    ['deletes-hard', { behaviour: rfc }],
    ['groups-endpoint', { behaviour: rfc }],
    ['group-attribute', { behaviour: calendly }],
    ['refuses-extra-attributes', { behaviour: calendly }],
    ['dialect-deletes', {}],
    ['credential', {}],
    ['embedded', { isolated: true }],
    [{ administration: 'passTime' }, { administration }],
  ])('is not missed: %j', (need, change) => {
    expect(missing(need, change)).toBeUndefined();
  });
});

describe('what a target lacks', () => {
  it.each<[Need, Partial<Target>, string]>([
    ['mailbox', {}, 'no mailbox: targets.staging.mail is not set'],
    ['verifies-email', { behaviour: rfc }, 'staging changes an address at once, so there is nothing to verify'],
    ['changes-email-at-once', { behaviour: calendly }, 'staging changes an address only once it is verified'],
    ['invites', { behaviour: rfc }, 'staging declares no invitation by mail'],
    ['limits-seats', { behaviour: rfc }, 'staging declares no seats'],
    ['deletes-softly', { behaviour: rfc }, 'staging deletes for good, so nobody is left to keep or remove'],
    ['deletes-hard', { behaviour: calendly }, 'staging deletes softly'],
    ['groups-endpoint', { behaviour: calendly }, 'staging has no /Groups'],
    ['groups-endpoint', { discovery: { ...silent, groups: false } }, 'staging has no /Groups'],
    ['group-attribute', { behaviour: rfc }, 'staging takes no group as an attribute'],
    ['group-attribute', { behaviour: { ...calendly, groupAttribute: '' } }, 'staging takes no group as an attribute'],
    ['refuses-extra-attributes', { behaviour: rfc }, 'staging declares no list of attributes'],
    ['embedded', {}, 'only the embedded provider shows its administrator’s side'],
    [{ administration: 'passTime' }, {}, 'targets.staging has no administration'],
  ])('is said in a sentence: %j', (need, change, reason) => {
    expect(missing(need, change)).toBe(reason);
  });

  it('is a credential where it asks for none', () => {
    const connection = () => ({ baseUrl: 'https://target.example', credential: { kind: 'none' } }) as const;

    expect(missing('credential', { connection })).toBe('staging asks for no credential');
  });
});

it('gives the dialect’s own reason where that one never deletes', () => {
  const dialect = aDialect({ deletes: 'Okta never deletes people' });

  expect(missing('dialect-deletes', {}, dialect)).toBe('Okta never deletes people');
  expect(missingNeed(aScenario({ needs: ['dialect-deletes'] }), target(), undefined)).toBeUndefined();
});

describe('an act on the whole tenant', () => {
  const scenario = aScenario({ scope: { tenant: ['token', 'seats'] } });

  it('needs to be allowed by name, each', () => {
    expect(missingNeed(scenario, target(), undefined)).toBe('not allowed on staging: add token to allow');
    expect(missingNeed(scenario, target({ allow: ['token'] }), undefined)).toBe(
      'not allowed on staging: add seats to allow',
    );
    expect(missingNeed(scenario, target({ allow: ['seats', 'token'] }), undefined)).toBeUndefined();
  });

  it('is free in a tenant of its own', () => {
    expect(missingNeed(scenario, target({ isolated: true }), undefined)).toBeUndefined();
    expect(runsAlone(scenario, target({ isolated: true }))).toBe(false);
  });

  it('is played alone on a target that others share', () => {
    expect(runsAlone(scenario, target())).toBe(true);
    expect(runsAlone(aScenario(), target())).toBe(false);
  });

  it('is one only where the administration has the call that makes it one', () => {
    const passing = aScenario({ scope: { tenant: [], onlyWith: 'passTime' } });

    expect(runsAlone(passing, target())).toBe(false);
    expect(runsAlone(passing, target({ administration }))).toBe(true);
  });

  it('says first what is missing, which no allowance would cure', () => {
    expect(missingNeed(aScenario({ needs: ['limits-seats'], scope: { tenant: ['seats'] } }), target(), undefined)).toBe(
      'staging declares no seats',
    );
  });
});

describe('what an identity provider does by its options', () => {
  const careful = {
    ...aDialect(),
    deletesWith: ({ remove }: Readonly<Record<string, string>>) => remove !== 'suspend' || 'set to suspend',
    noGroups: 'pushes no groups',
  };

  it('is asked of the options that the target’s configuration sets', () => {
    const options = { dialectOptions: { [careful.id]: { remove: 'suspend' } } };

    expect(missing('dialect-deletes', {}, careful)).toBeUndefined();
    expect(missing('dialect-deletes', options, careful)).toBe('set to suspend');
  });

  it('leaves groups out where it pushes none', () => {
    expect(missing('groups-endpoint', { behaviour: rfc }, careful)).toBe('pushes no groups');
    expect(missing('groups-endpoint', { behaviour: calendly }, careful)).toBe('staging has no /Groups');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../../../simulator/dialect.ts';
import { authentik } from '../../../../simulator/dialects/authentik.ts';
import { cyberark } from '../../../../simulator/dialects/cyberark.ts';
import { entra } from '../../../../simulator/dialects/entra.ts';
import { entraRfc } from '../../../../simulator/dialects/entra-rfc.ts';
import { generic } from '../../../../simulator/dialects/generic.ts';
import { google } from '../../../../simulator/dialects/google.ts';
import { jumpcloud } from '../../../../simulator/dialects/jumpcloud.ts';
import { keycloakExt } from '../../../../simulator/dialects/keycloak-ext.ts';
import { oktaAiw } from '../../../../simulator/dialects/okta-aiw.ts';
import { oktaOin } from '../../../../simulator/dialects/okta-oin.ts';
import { onelogin } from '../../../../simulator/dialects/onelogin.ts';
import { pingfederate } from '../../../../simulator/dialects/pingfederate.ts';
import { valueAt } from '../../../../simulator/mapping/target-path.ts';
import { aGroup } from '../../build.ts';
import { aPlayAgainst, day, type Fate, hour, minute, type Play, type PlayedTarget, personNo } from './build.ts';
import { createEmbeddedTarget } from './embedded-target.ts';
import { createPureTarget, type Misfortune } from './pure-target.ts';

const people = [1, 2, 3].map((n) => personNo(n));
const group = aGroup({ memberIds: [] });

type Step =
  | {
      readonly do: 'assign' | 'unassign' | 'disable' | 'enable' | 'softDelete' | 'restore' | 'hardDelete';
      readonly who: number;
    }
  | { readonly do: 'join' | 'leave'; readonly who: number }
  | { readonly do: 'rename' | 'retitle'; readonly who: number }
  | { readonly do: 'push' | 'unpush' | 'rename-group' | 'cycle' | 'retry' }
  | { readonly do: 'pass'; readonly ms: number }
  | { readonly do: 'down'; readonly ms: number };

const who = fc.nat({ max: people.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('assign' as const), who }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'unassign',
        'disable',
        'enable',
        'softDelete',
        'restore',
        'join',
        'leave',
        'rename',
        'retitle',
      ),
      who,
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('rename', 'retitle'), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hardDelete' as const), who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('push', 'unpush', 'rename-group', 'retry') }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('cycle' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(minute, hour, day) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down' as const), ms: fc.constantFrom(hour, day) }) },
) as fc.Arbitrary<Step>;

/** One per request, then all is well. */
const fates: fc.Arbitrary<readonly (Misfortune | undefined)[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant<Misfortune>({ kind: 'status', status: 429, when: 'before' }) },
    { weight: 1, arbitrary: fc.constant<Misfortune>({ kind: 'status', status: 429, retryAfter: '3', when: 'before' }) },
    { weight: 1, arbitrary: fc.constant<Misfortune>({ kind: 'status', status: 503, when: 'before' }) },
    { weight: 3, arbitrary: fc.constant<Misfortune>({ kind: 'status', status: 500, when: 'after' }) },
    { weight: 1, arbitrary: fc.constant<Misfortune>({ kind: 'drop', when: 'before' }) },
    { weight: 3, arbitrary: fc.constant<Misfortune>({ kind: 'drop', when: 'after' }) },
  ),
  { maxLength: 60 },
);

const mostAttempts = (dialect: Dialect): number => dialect.repeats.attempts;

type Scene = { readonly dialect: Dialect; readonly aTarget: (fate: Fate) => PlayedTarget };

async function live(
  { dialect, aTarget }: Scene,
  steps: readonly Step[],
  fated: readonly (Misfortune | undefined)[],
): Promise<Play> {
  let at = 0;
  let downUntil = 0;
  let serial = 0;
  const gone = new Set<number>();
  const fate: Fate = () => {
    if (play.clock.now() < downUntil) return { kind: 'drop', when: 'before' };
    at += 1;
    return fated[at - 1];
  };
  const play: Play = aPlayAgainst(aTarget(fate), dialect, { settings: { approvals: [] } });
  const { job } = play;
  job.add(group);
  for (const one of steps) {
    const person = 'who' in one ? people[one.who] : undefined;
    if (person !== undefined && 'who' in one && gone.has(one.who)) continue; // nobody comes back from there
    switch (one.do) {
      case 'assign':
      case 'unassign':
      case 'disable':
      case 'enable':
      case 'softDelete':
      case 'restore':
        if (person) job[one.do](person);
        break;
      case 'hardDelete':
        if (person) job.hardDelete(person);
        gone.add(one.who);
        break;
      case 'join':
        if (person) job.addMembers(group, [person]);
        break;
      case 'leave':
        if (person) job.removeMembers(group, [person]);
        break;
      case 'rename': // an address that is changed while its account cannot be found by the old one is a matter of its own
        serial += 1;
        if (person && (dialect.family !== 'okta' || isSettled(play, person.id)))
          job.change(person, { email: `n${serial}.r7f3k2@example.org` });
        break;
      case 'retitle':
        serial += 1;
        if (person) job.change(person, { jobTitle: `T${serial % 2}`, displayName: `N${serial % 2} r7f3k2` });
        break;
      case 'push':
        job.push(group);
        break;
      case 'unpush':
        job.unpush(group);
        break;
      case 'rename-group':
        serial += 1;
        job.renameGroup(group, `G${serial} r7f3k2`);
        break;
      case 'cycle':
        await job.runCycle();
        break;
      case 'retry':
        job.retryTask();
        break;
      case 'pass':
        await job.passTime(one.ms);
        break;
      case 'down':
        downUntil = play.clock.now() + one.ms;
        break;
    }
    for (const { attempts } of job.tasks()) expect(attempts).toBeLessThanOrEqual(mostAttempts(dialect));
  }
  at = fated.length;
  downUntil = 0;
  return play;
}

/** Okta finds an account by its user name alone, so that one who is renamed while inactive is made twice: see the prognosis. */
const isSettled = ({ job }: Play, id: string): boolean =>
  job.directory.isAssigned(id) &&
  job.directory.personRecord(id)?.deleted === 'no' &&
  job.directory.personRecord(id)?.person.enabled === true &&
  job
    .beliefs()
    .people.some((belief) => belief.id === id && belief.state === 'provisioned' && belief.perhaps.length === 0);

/** For everything that is tried again by itself to be tried again. */
function longEnough({ job }: Dialect): number {
  const schedule = job?.schedule;
  return schedule?.kind === 'cycle' && schedule.everyMs < 10 * minute ? hour : 2 * day;
}

async function heal({ job }: Play, dialect: Dialect): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    job.retryTask();
    await job.runCycle();
    await job.passTime(longEnough(dialect));
    if (dialect.job?.onFailure.kind === 'dropped') job.forceSync();
  }
}

const targets = [
  { target: 'a target without I/O', aTarget: createPureTarget, numRuns: 30 },
  { target: 'the embedded provider', aTarget: createEmbeddedTarget, numRuns: 8 },
];
const dialects = [
  entra,
  entraRfc,
  oktaOin,
  oktaAiw,
  onelogin,
  jumpcloud,
  keycloakExt,
  authentik,
  google,
  pingfederate,
  cyberark,
  generic,
];
const scenes = dialects.flatMap((dialect) => targets.map((target) => ({ ...target, dialect, id: dialect.id })));

describe.each(scenes)('$id against $target', ({ dialect, aTarget, numRuns }) => {
  it('believes what the target holds once the target is well again, with nobody lost and nobody doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 40 }), fates, async (steps, fated) => {
        const play = await live({ dialect, aTarget }, steps, fated);
        await heal(play, dialect);

        const { job, target } = play;
        expect(play.drift()).toEqual([]);
        for (const { person, deleted } of job.directory.people()) {
          const wanted = job.directory.isAssigned(person.id) && deleted === 'no' && person.enabled;
          const id = job.beliefs().people.find((belief) => belief.id === person.id)?.resourceId;
          const held = target
            .held()
            .users.filter((user) => user.id === id || user.externalId === person.id || user.userName === person.email);
          const active = held.filter((user) => user.active !== false);
          expect(active.length, person.id).toBe(wanted ? 1 : isOrphan(play, person.id) ? active.length : 0);
          if (wanted) expect(valueAt(held[0], 'userName')).toBe(person.email);
        }
      }),
      { numRuns },
    );
  });
});

/** Created for all that one knows, and out of scope before anybody found out: no product looks for such an account. */
const isOrphan = ({ job }: Play, id: string): boolean =>
  job.beliefs().people.some((belief) => belief.id === id && belief.existence === 'perhaps-created');

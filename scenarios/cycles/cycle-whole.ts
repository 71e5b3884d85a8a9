import { nobodyDoubled, nobodyLost, noDrift } from '../checks/cycles/drift.ts';
import { settle } from '../probe/settle-job.ts';
import { defineScenario } from '../scenario.ts';

export const cycleWhole = defineScenario({
  id: 'cycle-whole',
  suite: 'cycles',
  group: 'Provisioning cycles',
  title: 'After every change in the directory the target holds what the identity provider believes',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'Three people and their group are assigned, and the identity provider does what it does by itself, cycle after cycle.',
    'One is promoted, one is unassigned, one leaves the group; the next cycles carry it to the target.',
    'Who was unassigned is assigned again.',
    'Then everybody is read from the target, by id and by name, and compared with what the identity provider believes.',
  ],
  checks: [nobodyDoubled, nobodyLost, noDrift],
  async play({ openJob, readDrift, person, group, check }) {
    const job = openJob();
    const [ada, bo, cy] = [person(), person(), person()];
    const team = group([ada, bo, cy]);
    for (const each of [ada, bo, cy]) job.assign(each);
    job.push(team);
    await settle(job);

    job.change(ada, { jobTitle: 'Head of Research' });
    job.unassign(bo);
    job.removeMembers(team, [cy]);
    await settle(job);
    job.assign(bo);
    await settle(job);

    const drift = await readDrift(job);
    check(nobodyLost, drift);
    check(nobodyDoubled, drift);
    check(noDrift, drift);
  },
});

import { nobodyDoubled, nobodyLost, noDrift } from '../checks/cycles/drift.ts';
import { dayMs, settle } from '../probe/settle-job.ts';
import { defineScenario } from '../scenario.ts';

export const cycleOutage = defineScenario({
  id: 'cycle-outage',
  suite: 'cycles',
  group: 'Provisioning cycles',
  title: 'A day without connection delays changes, and loses none',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'Two people are assigned. Then nothing reaches the target for a day, while one of them is promoted, one is unassigned and a third is assigned.',
    'The identity provider tries as its product does; the day is virtual. An administrator has what failed tried again.',
    'Then everybody is read from the target, by id and by name, and compared with what the identity provider believes.',
  ],
  checks: [nobodyDoubled, nobodyLost, noDrift],
  async play({ openJob, readDrift, person, check }) {
    let downUntil = 0;
    const job = openJob({ befalls: (_request, nowMs) => (nowMs < downUntil ? { kind: 'lost' } : undefined) });
    const [ada, bo, cy] = [person(), person(), person()];
    for (const each of [ada, bo]) job.assign(each);
    await settle(job);

    downUntil = job.now() + dayMs;
    job.change(ada, { jobTitle: 'Head of Research' });
    job.unassign(bo);
    job.assign(cy);
    await job.passTime(dayMs);
    await settle(job);

    const drift = await readDrift(job);
    check(nobodyDoubled, drift);
    check(nobodyLost, drift);
    check(noDrift, drift);
  },
});

import { nobodyDoubled, nobodyLost, noDrift } from '../checks/cycles/drift.ts';
import { settle } from '../probe/settle-job.ts';
import { defineScenario } from '../scenario.ts';

export const cycleBrokenMidway = defineScenario({
  id: 'cycle-broken-midway',
  suite: 'cycles',
  group: 'Provisioning cycles',
  title: 'A cycle that breaks off in the middle is taken up again',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'Three people are assigned. From the third write on a gateway answers 503 for the rest of the cycle.',
    'The identity provider takes it up again as its product does, or an administrator has what failed tried again.',
    'Then everybody is read from the target, by id and by name, and compared with what the identity provider believes.',
  ],
  checks: [nobodyDoubled, nobodyLost, noDrift],
  async play({ openJob, readDrift, person, check }) {
    let writes = 0;
    let isBroken = true;
    const job = openJob({
      befalls({ method }) {
        if (method !== 'GET') writes += 1;
        return isBroken && writes > 2 && method !== 'GET' ? { kind: 'answered', status: 503 } : undefined;
      },
    });
    for (const each of [person(), person(), person()]) job.assign(each);
    await job.runCycle();
    isBroken = false;
    await settle(job);

    const drift = await readDrift(job);
    check(nobodyDoubled, drift);
    check(nobodyLost, drift);
    check(noDrift, drift);
  },
});

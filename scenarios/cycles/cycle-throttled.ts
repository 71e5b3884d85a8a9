import { nobodyDoubled, nobodyLost, noDrift } from '../checks/cycles/drift.ts';
import { settle } from '../probe/settle-job.ts';
import { defineScenario } from '../scenario.ts';

export const cycleThrottled = defineScenario({
  id: 'cycle-throttled',
  suite: 'cycles',
  group: 'Provisioning cycles',
  title: 'A burst of 429 delays people, and loses none',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'Three people are assigned; a gateway between answers every other request with 429 for a while, and asks for two seconds.',
    'The identity provider waits as long as its product does, and goes on; the time is virtual.',
    'Then everybody is read from the target, by id and by name, and compared with what the identity provider believes.',
  ],
  checks: [nobodyDoubled, nobodyLost, noDrift],
  async play({ openJob, readDrift, person, check }) {
    let asked = 0;
    const job = openJob({
      befalls() {
        asked += 1;
        return asked % 2 === 1 && asked < 12 ? { kind: 'answered', status: 429, retryAfter: 2 } : undefined;
      },
    });
    for (const each of [person(), person(), person()]) job.assign(each);
    await settle(job);

    const drift = await readDrift(job);
    check(nobodyDoubled, drift);
    check(nobodyLost, drift);
    check(noDrift, drift);
  },
});

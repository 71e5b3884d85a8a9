import { nobodyDoubled, nobodyLost, noDrift } from '../checks/cycles/drift.ts';
import { settle } from '../probe/settle-job.ts';
import { defineScenario } from '../scenario.ts';

export const cycleAnswerLost = defineScenario({
  id: 'cycle-answer-lost',
  suite: 'cycles',
  group: 'Provisioning cycles',
  title: 'A create whose answer is lost makes no second account',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'Two people are assigned; the answer to the first create is lost on its way back, so that the identity provider does not know of the account.',
    'It does what it does then: it looks again, or creates again, or an administrator has it tried again.',
    'Then both are read from the target, by id and by name, and compared with what the identity provider believes.',
  ],
  checks: [nobodyDoubled, nobodyLost, noDrift],
  async play({ openJob, readDrift, person, check }) {
    let lost = 0;
    const job = openJob({
      befalls({ method, path }) {
        if (method !== 'POST' || !path.startsWith('/Users') || lost > 0) return undefined;
        lost += 1;
        return { kind: 'answer-lost' };
      },
    });
    for (const each of [person(), person()]) job.assign(each);
    await settle(job);

    const drift = await readDrift(job);
    check(nobodyDoubled, drift);
    check(nobodyLost, drift);
    check(noDrift, drift);
  },
});

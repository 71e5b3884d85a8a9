import { idIn } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import { crowdAnswered, crowdThere } from '../checks/load/crowd.ts';
import { defineScenario } from '../scenario.ts';

const crowdSize = 40;

export const loadCreates = defineScenario({
  id: 'load-creates',
  suite: 'conformance',
  tags: ['load'],
  group: 'Concurrency',
  title: 'Many people are created at the same time',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    `${crowdSize} people are created at the same time, as in the first cycle of a customer.`,
    'Each of them who was answered with success is then read.',
  ],
  checks: [crowdAnswered, crowdThere],
  async play({ check, person, readId, scim, userBody }) {
    const crowd = Array.from({ length: crowdSize }, () => userBody(person()));
    const creates = await Promise.all(crowd.map((body) => scim({ method: 'POST', path: '/Users', body })));
    check(crowdAnswered, { exchanges: creates });

    const lost: string[] = [];
    const looks = [];
    const ids = creates.flatMap(({ response }) => (isSuccess(response?.status) ? (idIn(response?.body) ?? []) : []));
    for (const id of ids) {
      const { exchanges, hits } = await readId('Users', id, (seen) => seen.hits === 1);
      if (hits === 1) continue;
      lost.push(id);
      looks.push(...exchanges.slice(-1));
    }
    check(crowdThere, { exchanges: looks, created: ids.length, lost });
  },
});

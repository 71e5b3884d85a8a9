import { answersTo } from '../../checks/filter-answer.ts';
import { pingMatch, pingUserZero } from '../../checks/ping/ping.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const pingMatchFound = defineScenario({
  id: 'ping-match',
  suite: 'ping',
  group: 'Ping Identity',
  title: 'People are found by a filter in odd letters',
  needs: [],
  dialects: ['pingfederate'],
  after: ['create-and-read-back'],
  story: [
    'The person with id 0 is read, as before each operation.',
    'A person is created by hand, and asked for with username Eq; so is a userName that nobody has.',
  ],
  checks: [pingUserZero, pingMatch],
  async play(tools) {
    const { asIdp, find, newAddress, discovery, check } = tools;
    const zero = await asIdp({ method: 'GET', path: '/Users/0' });
    check(pingUserZero, { asked: zero, exchanges: [zero] });

    const { person, id } = await createSubject(tools);
    await find(person.email, ({ hits }) => hits === 1);
    const ask = async (userName: string, finds: readonly string[]) => {
      const filter = `username Eq ${JSON.stringify(userName)}`;
      const path = `/Users?filter=${encodeURIComponent(filter)}`;
      return { filter, finds, exchange: await asIdp({ method: 'GET', path }) };
    };
    check(pingMatch, answersTo(discovery, [await ask(person.email, [id]), await ask(newAddress(), [])]));
  },
});

import {
  acceptJsonTaken,
  acceptTaken,
  malformedRefused,
  methodRefused,
  plainJsonTaken,
  unknownPath,
} from '../checks/errors/requests.ts';
import { makePerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const errorsRequests = defineScenario({
  id: 'errors-requests',
  suite: 'conformance',
  group: 'Errors',
  title: 'Requests are taken, or refused, for what they are',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is created by a body that calls itself application/json, and read by clients that accept this or that.',
    'Then come a body that breaks off, none at all, a path that nobody serves and a method that a resource does not have.',
  ],
  checks: [plainJsonTaken, acceptTaken, acceptJsonTaken, malformedRefused, unknownPath, methodRefused],
  async play(tools) {
    const { scim, check, userBody, person, newAddress, readId } = tools;
    const headers = { 'Content-Type': 'application/json' };
    const plain = await scim({ method: 'POST', path: '/Users', headers, body: userBody(person()) });
    check(plainJsonTaken, { exchanges: [plain] });

    const { id, sent } = await makePerson(tools);
    const path = `/Users/${encodeURIComponent(id)}`;
    await readId('Users', id, ({ resource }) => resource !== undefined);
    const accepting = (type: string) => scim({ method: 'GET', path, headers: { Accept: type } });
    check(acceptTaken, { exchanges: [await accepting('application/scim+json'), await accepting('*/*')] });
    check(acceptJsonTaken, { exchanges: [await accepting('application/json')] });

    const broken = `{"userName": "${newAddress()}", `;
    const exchanges = [];
    for (const body of [broken, '']) exchanges.push(await scim({ method: 'POST', path: '/Users', body }));
    check(malformedRefused, { exchanges });
    check(unknownPath, { exchanges: [await scim({ method: 'GET', path: '/NoSuchEndpoint' })] });
    check(methodRefused, { exchanges: [await scim({ method: 'POST', path, body: sent })] });
  },
});

import { isSuccess } from '../../checks/answer.ts';
import { createdAgain, goneAgain } from '../../checks/delete/by-id.ts';
import { entraLeaves } from '../../checks/entra/leave.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { defineScenario } from '../../scenario.ts';

export const entraLeave = defineScenario({
  id: 'entra-leave',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Whoever leaves is disabled, then deleted, and may come back',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'entra-match'],
  story: [
    'A person is assigned, blocked in the directory, and thirty days later deleted for good.',
    'The account is deleted a second time, and read: it is not there.',
    'Somebody with the same userName is created.',
  ],
  checks: [entraLeaves, goneAgain, createdAgain],
  async play(tools) {
    const { idp, settledPerson, delivery, check, person: newPerson } = tools;
    const { scim, userBody } = asIdp(tools);
    const { person, resourceId } = await settledPerson();
    const disabled = delivery(await idp.disable(person));
    const deleted = delivery(await idp.delete(person));
    check(entraLeaves, { disabled, deleted, exchanges: [...disabled.exchanges, ...deleted.exchanges] });
    if (!isSuccess(deleted.exchanges.at(-1)?.response?.status)) return;
    const path = `/Users/${encodeURIComponent(resourceId)}`;
    // No look in between: what a look does not show is never written to.
    const again = await scim({ method: 'DELETE', path });
    check(goneAgain, { exchanges: [again, await scim({ method: 'GET', path })] });
    const body = userBody(newPerson({ email: person.email }));
    check(createdAgain, { exchanges: [await scim({ method: 'POST', path: '/Users', body })] });
  },
});

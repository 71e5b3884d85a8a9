import { authentikConfigTrue } from '../../checks/authentik/authentik.ts';
import { createTwice } from '../../checks/unique/unique.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const authentikConfig = defineScenario({
  id: 'authentik-config',
  suite: 'authentik',
  group: 'authentik',
  title: 'What the target promises is there, and creates without a look before them do no harm',
  needs: [],
  dialects: ['authentik'],
  after: ['create-and-read-back'],
  story: [
    'ServiceProviderConfig is read, as at the start of each sync.',
    'A person is created, asked for and changed, to see whether filters and PATCH are there as they are promised.',
    'The same create is sent again.',
  ],
  checks: [authentikConfigTrue, createTwice],
  async play(tools) {
    const { asIdp, discovery, newFamilyName, check } = tools;
    const authentik = speaking(tools);
    const config = await asIdp({ method: 'GET', path: '/ServiceProviderConfig' });
    const subject = await createSubject(authentik);
    const filter = encodeURIComponent(`userName eq ${JSON.stringify(subject.person.email)}`);
    const filtered = await asIdp({ method: 'GET', path: `/Users?filter=${filter}` });
    const familyName = newFamilyName(subject.person);
    const patched = await subject.patch({ op: 'replace', path: 'name.familyName', value: familyName });
    check(authentikConfigTrue, { config, patched, filtered, exchanges: [config, patched, filtered] });

    const { externalId: _own, ...again } = subject.sent;
    const twice = await asIdp({ method: 'POST', path: '/Users', body: again });
    check(createTwice, { discovery, exchanges: [twice] });
  },
});

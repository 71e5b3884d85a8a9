import { createDelivered } from '../checks/create/create-delivered.ts';
import { createdLocation } from '../checks/create/created-location.ts';
import { createdStatus } from '../checks/create/created-status.ts';
import { foundByUserName } from '../checks/create/found-by-user-name.ts';
import { foundInAnyCase } from '../checks/create/found-in-any-case.ts';
import { nobodyFound } from '../checks/create/nobody-found.ts';
import { passwordHidden } from '../checks/create/password-hidden.ts';
import { readBack } from '../checks/create/read-back.ts';
import { sentIn } from '../checks/creation.ts';
import { isRefusedLookUp } from '../checks/found.ts';
import { defineScenario } from '../scenario.ts';

export const createAndReadBack = defineScenario({
  id: 'create-and-read-back',
  suite: 'lifecycle',
  group: 'Connection and profile',
  title: 'A new person is created and reads back as sent',
  needs: [],
  after: ['connection-test'],
  story: [
    'The administrator assigns a person who has no account yet.',
    'The identity provider looks for the person and creates the account.',
    'The account is read, and looked for by its userName, also in capitals.',
    'A userName that nobody has finds nobody.',
  ],
  checks: [
    createDelivered,
    createdStatus,
    createdLocation,
    readBack,
    foundByUserName,
    foundInAnyCase,
    nobodyFound,
    passwordHidden,
  ],
  async play({ idp, person, behaviour, discovery, delivery, need, check, tell, read, find, exchanges }) {
    const ada = person();
    const created = delivery(await idp.assign(ada));
    need(createDelivered, created);
    check(createdStatus, { ...created, invitation: behaviour.invitation });
    check(createdLocation, created);

    tell('The account is read.');
    const seen = await read(ada, ({ resource }) => resource !== undefined);
    // A person who was invited may read as inactive until they accept: RFC 7644 §3.3 lets a target choose.
    const active = behaviour.invitation === 'none' ? { active: true } : {};
    check(readBack, { ...seen, person: ada, sent: sentIn(created.exchanges ?? []), discovery, ...active });

    tell(`Somebody looks for ${ada.email}.`);
    const found = await find(ada.email, ({ hits }) => hits > 0);
    check(foundByUserName, { ...found, userName: ada.email, discovery });
    tell('Somebody looks for it in capitals, and for the address without its first or its last letter.');
    const inCapitals = await find(ada.email.toUpperCase(), ({ hits }) => hits > 0);
    check(foundInAnyCase, { ...inCapitals, userName: ada.email, discovery });
    check(nobodyFound, { ...(await find(ada.email.slice(1))), discovery });
    // It ends in a domain that a target may have no ear for.
    const beginning = { ...(await find(ada.email.slice(0, -1))), discovery };
    if (!isRefusedLookUp(beginning)) check(nobodyFound, beginning);
    check(passwordHidden, { exchanges: exchanges() });
  },
});

import { reassignDelivered } from '../../checks/duplicate/reassign-delivered.ts';
import { oktaProfilePushed } from '../../checks/okta/links.ts';
import { mayWrite } from '../../probe/attributes.ts';
import { createdId } from '../../probe/created-id.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaLink = defineScenario({
  id: 'okta-link',
  suite: 'okta',
  group: 'Okta',
  title: 'Who has an account is linked to it, and gets the profile of the directory',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  after: ['create-and-read-back'],
  story: [
    'The account of a person is made by hand, under an older family name.',
    'The person is assigned: Okta finds the account, reads it, and puts it back with the family name of the directory.',
  ],
  checks: [reassignDelivered, oktaProfilePushed],
  async play(tools) {
    const { idp, person, userBody, newFamilyName, scim, find, read, discovery, delivery, check, need, skip } = tools;
    const ada = person();
    const made = await scim({
      method: 'POST',
      path: '/Users',
      body: userBody({ ...ada, familyName: newFamilyName(ada) }),
    });
    const id = createdId(made) ?? skip('the account could not be made by hand');
    await find(ada.email, ({ hits }) => hits === 1);

    need(reassignDelivered, delivery(await idp.assign(ada)));
    if (!mayWrite(tools, 'name.familyName')) return skip('the target keeps no family name that a client may write');
    const seen = await read(ada);
    check(oktaProfilePushed, {
      ...seen,
      person: ada,
      sent: userBody(ada),
      discovery,
      id,
      linked: idp.linkedId(ada.id),
    });
  },
});

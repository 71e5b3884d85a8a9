import { accountIntact } from '../checks/duplicate/account-intact.ts';
import { anyCaseRefused } from '../checks/duplicate/any-case-refused.ts';
import { conflictLogged } from '../checks/duplicate/conflict-logged.ts';
import { duplicateRefused } from '../checks/duplicate/duplicate-refused.ts';
import { oneAccount } from '../checks/duplicate/one-account.ts';
import { defineScenario } from '../scenario.ts';

export const addDuplicateActive = defineScenario({
  id: 'add-duplicate-active',
  suite: 'lifecycle',
  group: 'Add and reassign',
  title: 'Adding a person who appeared meanwhile makes no second account',
  needs: [],
  after: ['create-and-read-back'],
  story: [
    'The administrator assigns a person, and the identity provider finds nobody of that name.',
    'Just before it creates the account, somebody else creates it by hand.',
    'The create of the identity provider is refused, and its log shows the conflict.',
    'There is one account, and it is as it was made by hand.',
    'A create with the userName in capitals is refused too.',
  ],
  checks: [duplicateRefused, conflictLogged, oneAccount, accountIntact, anyCaseRefused],
  async play({ idp, person, discovery, delivery, check, tell, find, readId, createByHand, scim, userBody }) {
    const ada = person();
    const made = createByHand(ada);

    const outcome = await idp.assign(ada);
    const { resourceId, sent } = made.result();
    check(duplicateRefused, delivery(outcome));
    check(conflictLogged, { ...delivery(outcome), entry: outcome.entry });

    tell('The account is looked for, and read.');
    const found = await find(ada.email, ({ hits }) => hits > 0);
    check(oneAccount, { ...found, userName: ada.email, resourceId, discovery });
    check(accountIntact, { ...(await readId('Users', resourceId)), person: ada, sent, discovery });

    tell('Somebody creates the same person with the userName in capitals.');
    const body = { ...userBody(ada), userName: ada.email.toUpperCase() };
    check(anyCaseRefused, { exchanges: [await scim({ method: 'POST', path: '/Users', body })], discovery });
  },
});

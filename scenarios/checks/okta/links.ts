import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgePerson, type PersonRead } from '../person-read.ts';

/** Test plan: an existing account is linked, and gets the profile of the directory. */
export const oktaProfilePushed: Check<PersonRead & { readonly id: string; readonly linked: string | undefined }> =
  defineCheck({
    id: 'okta/profile-pushed',
    title: 'An account that is there is linked, and gets the profile of the directory',
    requirements: ['OKTA-02', 'OKTA-08'],
    hint: 'Find the account by userName, and store what the PUT after that says of names.',
    breaks: 'Okta: who had an account before gets a second one, or keeps the old name for good.',
    judge(read) {
      if (read.linked === undefined) return unjudged('the person is linked to no account');
      if (read.linked !== read.id)
        return fail({ expected: `the account ${read.id}`, actual: `another one, ${read.linked}` });
      return judgePerson(read, ({ attribute }) => attribute === 'familyName');
    },
  });

/** Test plan: a group that is there is linked. */
export const oktaGroupLinked: Check<
  Sources & { readonly id: string; readonly linked: string | undefined; readonly seen: Seen }
> = defineCheck({
  id: 'okta/group-linked',
  title: 'A group that is there is linked when it is pushed',
  requirements: ['OKTA-15'],
  hint: 'Find groups by displayName, and do not create a second one of that name.',
  breaks: 'Okta: the application has the same group twice, and rights hang on the older one.',
  judge: ({ id, linked }) =>
    linked === undefined
      ? unjudged('the group is linked to none')
      : linked === id
        ? pass
        : fail({ expected: `the group ${id}`, actual: `another one, ${linked}` }),
});

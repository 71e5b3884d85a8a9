import { isSuccess } from '../../checks/answer.ts';
import { oktaGroupsSent, oktaPasswordSent } from '../../checks/okta/create.ts';
import { speaking } from '../../probe/speaking.ts';
import { postSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaCreate = defineScenario({
  id: 'okta-create',
  suite: 'okta',
  group: 'Okta',
  title: 'A create is taken with what Okta puts into every one',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  story: [
    'A person is created with an empty list of groups, another one with a password.',
    'Where one is refused, somebody is created without that, to see what the refusal was for.',
  ],
  checks: [oktaGroupsSent, oktaPasswordSent],
  async play(tools) {
    const { discovery, check } = tools;
    const okta = speaking(tools);
    const created = async (more: { readonly groups: readonly [] } | { readonly password: string }) => {
      const { posted } = await postSubject(okta, more);
      const plain = isSuccess(posted.response?.status) ? undefined : (await postSubject(okta)).posted;
      const exchanges = plain === undefined ? [posted] : [posted, plain];
      return { discovery, created: posted, exchanges, ...(plain === undefined ? {} : { plain }) };
    };

    check(oktaGroupsSent, await created({ groups: [] }));
    check(oktaPasswordSent, await created({ password: '1mz050nq' }));
  },
});

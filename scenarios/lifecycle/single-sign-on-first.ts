import { singleSignOnFirst } from '../checks/organization/single-sign-on-first.ts';
import { defineScenario } from '../scenario.ts';

export const setUpNeedsSingleSignOn = defineScenario({
  id: 'single-sign-on-first',
  suite: 'lifecycle',
  group: 'Set-up',
  title: 'SCIM can be turned on only where single sign-on is on',
  needs: ['embedded', { administration: 'actAs' }],
  dialects: 'none',
  scope: { tenant: ['reconfigure'] },
  story: [
    'Single sign-on is off; the owner tries to turn SCIM on and is told what is missing.',
    'Single sign-on is turned on, and SCIM too.',
  ],
  checks: [singleSignOnFirst],
  async play({ check, tell, actAs }) {
    const set = (path: '/sso' | '/enforcement', enabled: boolean) =>
      actAs({ role: 'owner', method: 'PUT', path, body: { enabled } });
    await set('/enforcement', false);
    await set('/sso', false);
    tell('The owner turns SCIM on while single sign-on is off.');
    const without = [await set('/enforcement', true)];
    tell('The owner turns single sign-on on, and SCIM too.');
    const having = [await set('/sso', true), await set('/enforcement', true)];
    check(singleSignOnFirst, { without, having, exchanges: [...without, ...having] });
  },
});

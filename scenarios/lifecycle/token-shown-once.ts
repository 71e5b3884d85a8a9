import { tokenShownOnce } from '../checks/organization/token-shown-once.ts';
import { defineScenario } from '../scenario.ts';

export const tokenIsShownOnce = defineScenario({
  id: 'token-shown-once',
  suite: 'lifecycle',
  tags: ['security'],
  group: 'Set-up',
  title: 'A token is shown once and never again',
  needs: ['embedded', { administration: 'actAs' }, { administration: 'issueToken' }],
  dialects: 'none',
  scope: { tenant: ['token'] },
  story: ['The administrator makes a token and copies it.', 'Whoever opens the list of tokens later does not see it.'],
  checks: [tokenShownOnce],
  async play({ check, tell, actAs, issueToken }) {
    const { token } = await issueToken();
    tell('Somebody opens the list of tokens later.');
    const list = await actAs({ role: 'owner', method: 'GET', path: '/tokens' });
    const configuration = await actAs({ role: 'owner', method: 'GET', path: '/configuration' });
    check(tokenShownOnce, { token, exchanges: [list, configuration] });
  },
});

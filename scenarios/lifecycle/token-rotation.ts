import { bothWork } from '../checks/token/both-work.ts';
import { survivorWorks } from '../checks/token/survivor-works.ts';
import { revokedRefused } from '../checks/token/token-refused.ts';
import { defineScenario } from '../scenario.ts';

export const tokenRotation = defineScenario({
  id: 'token-rotation',
  suite: 'lifecycle',
  tags: ['security'],
  group: 'Token',
  title: 'Two tokens work side by side during rotation',
  needs: [{ administration: 'issueToken' }, { administration: 'revokeToken' }],
  scope: { tenant: ['token'] },
  after: ['connection-test'],
  story: [
    'The administrator of the target makes a second token beside the first.',
    'Both work, so nothing is interrupted while the identity provider is changed over.',
    'The administrator revokes the first one: it stops, and the second goes on.',
  ],
  checks: [bothWork, revokedRefused, survivorWorks],
  async play({ behaviour, check, tell, scim, administration, issueToken }) {
    const list = { method: 'GET', path: '/Users?startIndex=1&count=1' } as const;
    const first = await issueToken();
    const second = await issueToken();
    const both = [await scim(list, first.connection), await scim(list, second.connection)];
    check(bothWork, { exchanges: both, declared: behaviour.tokens });

    tell('The administrator revokes the first token.');
    await administration.revokeToken?.({ id: first.id });
    check(revokedRefused, { exchanges: [await scim(list, first.connection)] });
    check(survivorWorks, { exchanges: [await scim(list, second.connection)] });
  },
});

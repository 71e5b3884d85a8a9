import { administratorsOnly } from '../checks/organization/administrators-only.ts';
import { defineScenario } from '../scenario.ts';

export const onlyAdministrators = defineScenario({
  id: 'administrators-only',
  suite: 'lifecycle',
  tags: ['security'],
  group: 'Set-up',
  title: 'Only owners and administrators manage tokens and people',
  needs: ['embedded', { administration: 'actAs' }],
  dialects: 'none',
  scope: { tenant: ['token'] },
  story: [
    'A member of the organization, and somebody without a session, try to make a token, to see and to remove people, to set seats and to delete the configuration.',
    'Both are refused.',
    'An administrator and the owner are allowed.',
  ],
  checks: [administratorsOnly],
  async play({ check, tell, actAs }) {
    const token = { method: 'POST', path: '/tokens', body: { ttlSeconds: 3_600 } } as const;
    const people = { method: 'GET', path: '/people' } as const;
    const configuration = { method: 'DELETE', path: '/configuration' } as const;
    const removal = { method: 'DELETE', path: '/people/somebody' } as const;
    const seats = { method: 'POST', path: '/seats', body: { free: 1 } } as const;
    tell('A member tries, and somebody without a session.');
    const forbidden = [];
    for (const role of ['member', 'nobody'] as const) {
      for (const act of [token, people, removal, seats, configuration]) forbidden.push(await actAs({ role, ...act }));
    }
    tell('An administrator tries, and the owner.');
    const allowed = [];
    for (const role of ['admin', 'owner'] as const)
      for (const act of [token, people]) allowed.push(await actAs({ role, ...act }));
    check(administratorsOnly, { allowed, forbidden, exchanges: [...forbidden, ...allowed] });
  },
});

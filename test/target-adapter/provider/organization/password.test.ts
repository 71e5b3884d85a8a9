import { expect, it } from 'vitest';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { allFeatures } from '../../../../target-adapter/provider/scim/features.ts';
import { attribute } from '../../../../target-adapter/scim/resource.ts';
import { anOrganization, rfc } from '../build.ts';

const address = 'ada@acme.example';

it('lets somebody in with the newest password, and with no other', async () => {
  const { create, patch, tenant } = await anOrganization(rfc);
  const { id } = create({ password: 'first' });

  patch(id, { password: 'second' });

  expect(['first', 'second', ''].map((each) => tenant.organization.admits(address, each))).toEqual([
    false,
    true,
    false,
  ]);
});

it('keeps the password where a write says nothing of it, and drops it where a write clears it', async () => {
  const { create, patch, tenant, repository } = await anOrganization(rfc);
  const { id, ...rest } = create({ password: 'secret' });

  patch(id, { title: 'x' });
  repository.replace('User', id, { ...rest, title: 'y' });
  expect(tenant.organization.admits(address, 'secret')).toBe(true);

  repository.replace('User', id, rest, new Set(['password']));
  expect(tenant.organization.admits(address, 'secret')).toBe(false);
});

it('knows a password however its characters are composed', async () => {
  const { create, tenant } = await anOrganization(rfc);
  create({ password: 'cafe\u0301\u00a0bar' });

  expect(tenant.organization.admits(address, 'caf\u00e9 bar')).toBe(true);
});

it('shows it nowhere, and moves lastModified with a real change alone', async () => {
  const { create, patch, clock, repository } = await anOrganization(rfc);
  const { id } = create({ password: 'first' });
  const modified = () => attribute(repository.get('User', id), 'meta', 'lastModified');
  const before = modified();

  clock.pass(1);
  const same = patch(id, { password: 'first' });
  expect([modified(), JSON.stringify(same)]).toEqual([before, expect.not.stringContaining('first')]);

  patch(id, { password: 'second' });
  expect(modified()).not.toBe(before);
});

it('keeps out who is deactivated', async () => {
  const { create, patch, tenant } = await anOrganization(rfc);
  const { id } = create({ password: 'secret' });

  patch(id, { active: false });

  expect(tenant.organization.admits(address, 'secret')).toBe(false);
});

it('forgets every password where it cannot change them', async () => {
  const { create, tenant } = await anOrganization(rfc, { features: { ...allFeatures, changePassword: false } });
  create({ password: 'secret' });

  expect(tenant.organization.admits(address, 'secret')).toBe(false);
});

it('keeps the old one where a policy says so', async () => {
  const account = { ...correctPolicies.account, passwordAfter: (before?: string, given?: string) => before ?? given };
  const { create, patch, tenant } = await anOrganization(rfc, { policies: { ...correctPolicies, account } });
  const { id } = create({ password: 'first' });

  patch(id, { password: 'second' });

  expect(tenant.organization.admits(address, 'first')).toBe(true);
});

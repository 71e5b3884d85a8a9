import { describe, expect, it } from 'vitest';
import { anOrganization, anOrganizationWithAda, aUser, calendly, rfc } from '../build.ts';

const conflict = expect.objectContaining({ status: 409, scimType: 'uniqueness' });

describe('a new person', () => {
  it('may log in at once where there is no invitation, and gets no mail', async () => {
    const { create, person, mails } = await anOrganization(rfc);

    const ada = create();

    expect(ada).toMatchObject({
      userName: 'ada@acme.example',
      meta: { resourceType: 'User', created: '2026-03-01T12:00:00.000Z' },
    });
    expect(person('ada@acme.example')).toMatchObject({ id: ada.id, state: 'active', login: { allowed: true } });
    expect(mails).toEqual([]);
  });

  it('is pending until the invitation is accepted, though SCIM shows them active', async () => {
    const { create, person, mailTo, follow, repository } = await anOrganization(calendly);
    const ada = create();
    expect(person('ada@acme.example')).toMatchObject({ state: 'pending', login: { allowed: false } });
    expect(repository.get('User', ada.id)?.active).toBe(true);

    const followed = follow(mailTo('ada@acme.example')[0]);

    expect(followed).toEqual({ outcome: 'accepted', address: 'ada@acme.example' });
    expect(person('ada@acme.example')).toMatchObject({ state: 'active', login: { allowed: true } });
    expect(follow(mailTo('ada@acme.example')[0])).toEqual({ outcome: 'used' });
  });

  it('who comes deactivated is invited when they are activated', async () => {
    const { create, person, mails, patch } = await anOrganization(calendly);
    const ada = create({ active: false });
    expect(person('ada@acme.example')?.state).toBe('deactivated');
    expect(mails).toEqual([]);

    patch(ada.id, { active: true });

    expect(person('ada@acme.example')?.state).toBe('pending');
    expect(mails).toHaveLength(1);
  });

  it('is active where the request does not say', async () => {
    const { create } = await anOrganization(rfc);

    expect(create({ active: undefined }).active).toBe(true);
  });

  it('is refused without an address to write to, where mail is needed', async () => {
    const { create, tenant } = await anOrganization(calendly);

    expect(() => create({ userName: 'ada' })).toThrow(
      expect.objectContaining({ status: 400, scimType: 'invalidValue' }),
    );
    expect(tenant.organization.people()).toEqual([]);
  });

  it('is never stored with the password', async () => {
    const { create, patch } = await anOrganization(rfc);
    const ada = create({ password: 'secret' });

    expect(JSON.stringify([ada, patch(ada.id, { password: 'secret' })])).not.toContain('secret');
  });
});

describe('a second person with the same userName is refused with 409', () => {
  it.each(['ada@acme.example', 'ADA@acme.example', 'ａｄａ@acme.example'])(
    'as %s, beside an active one',
    async (userName) => {
      const { create } = await anOrganizationWithAda(rfc);

      expect(() => create({ userName })).toThrow(conflict);
    },
  );

  it('beside a pending one, who gets no second invitation', async () => {
    const { create, mails } = await anOrganization(calendly);
    create();

    expect(() => create()).toThrow(conflict);
    expect(mails).toHaveLength(1);
  });

  it('beside a deactivated one', async () => {
    const { create, patch, ada } = await anOrganizationWithAda(calendly);
    patch(ada.id, { active: false });

    expect(() => create()).toThrow(conflict);
  });
});

describe('a deactivated person', () => {
  it('cannot log in, is still readable and keeps everything', async () => {
    const { patch, ada, person, repository } = await anOrganizationWithAda(calendly);

    patch(ada.id, { active: false });

    expect(person('ada@acme.example')).toMatchObject({ state: 'deactivated', login: { allowed: false } });
    expect(repository.get('User', ada.id)).toMatchObject({ displayName: 'Ada Lovelace', active: false });
    expect([...repository.list('User')]).toHaveLength(1);
  });

  it('comes back as the same account, without another invitation', async () => {
    const { patch, ada, person, mails } = await anOrganizationWithAda(calendly);
    patch(ada.id, { active: false });

    patch(ada.id, { active: true });

    expect(person('ada@acme.example')).toMatchObject({ id: ada.id, state: 'active' });
    expect(mails).toEqual([]);
  });

  it('who never accepted cannot do so by the old invitation, and is invited anew on return', async () => {
    const { create, patch, mailTo, follow } = await anOrganization(calendly);
    const ada = create();

    patch(ada.id, { active: false });
    expect(follow(mailTo('ada@acme.example')[0])).toEqual({ outcome: 'replaced' });
    patch(ada.id, { active: true });

    expect(follow(mailTo('ada@acme.example')[1])).toMatchObject({ outcome: 'accepted' });
  });

  it('stays deactivated through a request that does not say', async () => {
    const { patch, ada, repository } = await anOrganizationWithAda(calendly);
    patch(ada.id, { active: false });

    repository.replace('User', ada.id, { userName: 'ada@acme.example', displayName: 'Ada King' });

    expect(repository.get('User', ada.id)).toMatchObject({ displayName: 'Ada King', active: false });
  });
});

it('an invitation expires after a week', async () => {
  const { create, mailTo, follow, clock } = await anOrganization(calendly);
  create();

  clock.pass(7 * 24 * 3600);

  expect(follow(mailTo('ada@acme.example')[0])).toEqual({ outcome: 'expired' });
});

it('a pending person who confirms another address is invited there, and the first invitation is dead', async () => {
  const { create, patch, mailTo, follow } = await anOrganization(calendly);
  const ada = create();
  patch(ada.id, { userName: 'ada@new.example' });

  follow(mailTo('ada@new.example')[0]);

  expect(follow(mailTo('ada@acme.example')[0])).toEqual({ outcome: 'replaced' });
  expect(follow(mailTo('ada@new.example')[1])).toEqual({ outcome: 'accepted', address: 'ada@new.example' });
});

describe('deletion', () => {
  it.each([
    ['soft', { ...calendly, delete: 'soft' }],
    ['hard', { ...calendly, delete: 'hard' }],
  ] as const)(
    '%s hides the person from SCIM and leaves them in the organization, unable to log in',
    async (_, behaviour) => {
      const { repository, ada, person } = await anOrganizationWithAda(behaviour);

      repository.remove('User', ada.id);

      expect(repository.get('User', ada.id)).toBeUndefined();
      expect([...repository.list('User')]).toEqual([]);
      expect(() => repository.remove('User', ada.id)).toThrow(expect.objectContaining({ status: 404 }));
      expect(person('ada@acme.example')).toMatchObject({ id: ada.id, state: 'deleted', login: { allowed: false } });
    },
  );

  it('hard loses what the person had', async () => {
    const { repository, ada, person } = await anOrganizationWithAda({ ...calendly, delete: 'hard' });

    repository.remove('User', ada.id);

    expect(person('ada@acme.example')).toMatchObject({ contents: 'erased', displayName: null, groups: [] });
  });

  it('soft keeps it', async () => {
    const { repository, ada, person } = await anOrganizationWithAda(calendly);

    repository.remove('User', ada.id);

    expect(person('ada@acme.example')).toMatchObject({ contents: 'kept', displayName: 'Ada Lovelace' });
  });

  it.each([
    ['soft', { ...rfc, delete: 'soft' }],
    ['hard', rfc],
  ] as const)('%s takes the person out of the organization where nobody stays', async (_, behaviour) => {
    const { repository, ada, tenant } = await anOrganizationWithAda(behaviour);

    repository.remove('User', ada.id);

    expect(tenant.organization.people()).toEqual([]);
  });

  it('kills an invitation that was not accepted', async () => {
    const { create, repository, mailTo, follow } = await anOrganization(calendly);

    repository.remove('User', create().id);

    expect(follow(mailTo('ada@acme.example')[0])).toEqual({ outcome: 'replaced' });
  });
});

describe('a person who was deleted softly and is created again', () => {
  it('is the same account with what it had, without another invitation, where the target revives', async () => {
    const { repository, ada, create, person, mails, clock } = await anOrganizationWithAda(calendly);
    repository.remove('User', ada.id);
    clock.pass(60);

    const revived = create({ displayName: 'Ada King' });

    expect(revived).toMatchObject({
      id: ada.id,
      displayName: 'Ada King',
      meta: { created: '2026-03-01T12:00:00.000Z', lastModified: '2026-03-01T12:01:00.000Z' },
    });
    expect(person('ada@acme.example')).toMatchObject({ state: 'active', contents: 'kept' });
    expect(mails).toEqual([]);
  });

  it('is invited where the first invitation was never accepted', async () => {
    const { repository, create, person, mailTo } = await anOrganization(calendly);
    repository.remove('User', create().id);

    create();

    expect(person('ada@acme.example')?.state).toBe('pending');
    expect(mailTo('ada@acme.example')).toHaveLength(2);
  });

  it('is refused where the target conflicts', async () => {
    const { repository, ada, create } = await anOrganizationWithAda({ ...calendly, recreateDeleted: 'conflicts' });
    repository.remove('User', ada.id);

    expect(() => create()).toThrow(conflict);
  });

  it('is another account where the target creates, the living one told first', async () => {
    const { repository, ada, create, tenant } = await anOrganizationWithAda({
      ...calendly,
      recreateDeleted: 'creates',
    });
    repository.remove('User', ada.id);

    const created = create();

    expect(created.id).not.toBe(ada.id);
    expect(tenant.organization.people('ada@acme.example').map(({ id, state }) => [id, state])).toEqual([
      [created.id, 'pending'],
      [ada.id, 'deleted'],
    ]);
  });
});

it('a person who was deleted for good and is created again is a new account that takes the old place', async () => {
  const { repository, ada, create, tenant } = await anOrganizationWithAda({ ...calendly, delete: 'hard' });
  repository.remove('User', ada.id);

  const created = create();

  expect(created.id).not.toBe(ada.id);
  expect(tenant.organization.people()).toMatchObject([{ id: created.id, contents: 'kept' }]);
});

describe('support', () => {
  it.each(['active', 'deleted'])('removes a person entirely who is %s', async (state) => {
    const { repository, ada, tenant } = await anOrganizationWithAda(calendly);
    if (state === 'deleted') repository.remove('User', ada.id);

    tenant.organization.removeEntirely(ada.id);

    expect(tenant.organization.people()).toEqual([]);
    expect(repository.get('User', ada.id)).toBeUndefined();
    expect(() => tenant.organization.removeEntirely(ada.id)).toThrow(expect.objectContaining({ status: 404 }));
  });
});

describe('seats', () => {
  it('are refused with 403 and a way out when none is free, and nothing is half-created', async () => {
    const { create, tenant, mails } = await anOrganization(calendly, { seatLimit: 0 });

    expect(() => create()).toThrow(
      expect.objectContaining({
        status: 403,
        message: 'No seat is free: all 0 are taken or reserved. Free a seat or add seats, then provision again.',
      }),
    );
    expect(tenant.organization.people()).toEqual([]);
    expect(mails).toEqual([]);
  });

  it('let the retry succeed once one is free', async () => {
    const { create, tenant, person } = await anOrganization(calendly, { seatLimit: 0 });
    expect(() => create()).toThrow();
    tenant.organization.setFreeSeats(1);

    create();

    expect(person('ada@acme.example')?.state).toBe('pending');
  });

  it('are reserved by an invitation and taken by its acceptance', async () => {
    const { create, tenant, mailTo, follow } = await anOrganization(calendly, { seatLimit: 2 });
    create();
    expect(tenant.organization.seats()).toMatchObject({ limit: 2, reserved: 1, taken: 0, free: 1 });

    follow(mailTo('ada@acme.example')[0]);

    expect(tenant.organization.seats()).toMatchObject({ limit: 2, reserved: 0, taken: 1, free: 1 });
  });

  it.each([
    ['deactivation', { active: false }],
    ['deletion', undefined],
  ])('are freed by %s, and needed again for the way back', async (_, change) => {
    const { ada, patch, repository, create, tenant } = await anOrganizationWithAda(calendly, { seatLimit: 1 });
    if (change) patch(ada.id, change);
    else repository.remove('User', ada.id);
    expect(tenant.organization.seats().free).toBe(1);
    create({ userName: 'grace@acme.example' });

    const back = () => (change ? patch(ada.id, { active: true }) : create());

    expect(back).toThrow(expect.objectContaining({ status: 403 }));
    expect(tenant.organization.people('ada@acme.example')[0]?.state).not.toBe('active');
  });

  it('are not needed to change somebody who has one, nor for somebody deactivated', async () => {
    const { ada, patch, create } = await anOrganizationWithAda(calendly, { seatLimit: 1 });

    expect(patch(ada.id, { displayName: 'Ada King' }).displayName).toBe('Ada King');
    expect(create({ userName: 'grace@acme.example', active: false }).active).toBe(false);
  });

  it('have no limit after the limit was lifted, and never one where the target has none', async () => {
    const limited = await anOrganization(calendly, { seatLimit: 0 });
    limited.tenant.organization.setFreeSeats(null);
    limited.create();
    const unlimited = await anOrganization(rfc, { seatLimit: 0 });
    unlimited.create();

    expect(limited.tenant.organization.seats().free).toBeNull();
    expect(() => unlimited.tenant.organization.setFreeSeats(1)).toThrow(expect.objectContaining({ status: 409 }));
  });
});

describe('the group attribute', () => {
  it('puts a person into the group, moves them, and takes them out', async () => {
    const { create, patch, person } = await anOrganization(calendly);
    const groups = () => person('ada@acme.example')?.groups;
    const { id } = create({ userType: 'Sales' });
    expect(groups()).toEqual(['Sales']);

    patch(id, { userType: 'Support' });
    expect(groups()).toEqual(['Support']);
    patch(id, { userType: undefined });

    expect(groups()).toEqual([]);
  });

  it('may be one of an extension', async () => {
    const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const { create, person } = await anOrganization({ ...calendly, groupAttribute: `${enterprise}:department` });

    create({ [enterprise]: { department: 'Sales' } });

    expect(person('ada@acme.example')?.groups).toEqual(['Sales']);
  });
});

it('a change that changes nothing keeps meta.lastModified', async () => {
  const { repository, ada, clock } = await anOrganizationWithAda(rfc);
  clock.pass(60);

  expect(repository.replace('User', ada.id, aUser()).meta).toEqual(ada.meta);
  expect(repository.replace('User', ada.id, aUser({ displayName: 'Ada King' })).meta).toMatchObject({
    lastModified: '2026-03-01T12:01:00.000Z',
  });
});

it('an unknown person is 404', async () => {
  const { repository } = await anOrganization(rfc);

  expect(() => repository.replace('User', 'nobody', aUser())).toThrow(expect.objectContaining({ status: 404 }));
});

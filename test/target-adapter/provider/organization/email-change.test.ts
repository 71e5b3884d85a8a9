import { describe, expect, it } from 'vitest';
import { correctPolicies } from '../../../../target-adapter/provider/policies.ts';
import { anOrganizationWithAda, calendly, rfc, workEmail } from '../build.ts';

const newAddress = 'ada@new.example';

describe('an e-mail change that is verified first', () => {
  it('keeps the old userName and work e-mail in force and shown, and writes to the new address alone', async () => {
    const { repository, create, mails, mailTo, follow } = await anOrganizationWithAda(calendly);
    const { id } = create({ userName: 'grace@acme.example', emails: workEmail('grace@acme.example') });
    follow(mailTo('grace@acme.example')[0]);
    mails.length = 0;

    const shown = repository.replace('User', id, {
      userName: 'grace@new.example',
      emails: workEmail('grace@new.example'),
      active: true,
    });

    expect(shown).toMatchObject({ userName: 'grace@acme.example', emails: workEmail('grace@acme.example') });
    expect(mails.map(({ to }) => to.address)).toEqual(['grace@new.example']);
  });

  it('lets the old address log in and tells the administrator which one waits', async () => {
    const { patch, ada, person } = await anOrganizationWithAda(calendly);

    patch(ada.id, { userName: newAddress });

    expect(person('ada@acme.example')).toMatchObject({
      userName: 'ada@acme.example',
      pendingAddress: newAddress,
      login: { allowed: true },
    });
    expect(person(newAddress)?.id).toBe(ada.id);
  });

  it('puts the new address in force once the link is followed', async () => {
    const { patch, ada, follow, mailTo, repository, clock } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress, emails: workEmail(newAddress) });
    clock.pass(60);

    const followed = follow(mailTo(newAddress)[0]);

    expect(followed).toEqual({ outcome: 'confirmed', address: newAddress });
    expect(repository.get('User', ada.id)).toMatchObject({
      userName: newAddress,
      emails: workEmail(newAddress),
      displayName: 'Ada Lovelace',
      meta: { created: '2026-03-01T12:00:00.000Z', lastModified: '2026-03-01T12:01:00.000Z' },
    });
  });

  it('shows the new address where the target declares so, and still logs in with the old one', async () => {
    const { patch, ada, person, repository } = await anOrganizationWithAda({
      ...calendly,
      whilePending: 'new-address',
    });

    patch(ada.id, { userName: newAddress });

    expect(repository.get('User', ada.id)?.userName).toBe(newAddress);
    expect(person(newAddress)?.userName).toBe('ada@acme.example');
  });

  it('applies what else the request changes at once', async () => {
    const { patch, ada } = await anOrganizationWithAda(calendly);

    expect(patch(ada.id, { userName: newAddress, displayName: 'Ada King' })).toMatchObject({
      userName: 'ada@acme.example',
      displayName: 'Ada King',
    });
  });

  it('keeps waiting through a change of something else, without a second mail', async () => {
    const { patch, ada, mailTo, follow, repository } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });

    patch(ada.id, { displayName: 'Ada King' });

    expect(mailTo(newAddress)).toHaveLength(1);
    follow(mailTo(newAddress)[0]);
    expect(repository.get('User', ada.id)).toMatchObject({ userName: newAddress, displayName: 'Ada King' });
  });

  it('sends no second mail for the same address and keeps the link', async () => {
    const { patch, ada, mailTo, follow } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });

    patch(ada.id, { userName: newAddress.toUpperCase() });
    patch(ada.id, { emails: workEmail(newAddress) });

    expect(mailTo(newAddress)).toHaveLength(1);
    expect(follow(mailTo(newAddress)[0])).toMatchObject({ outcome: 'confirmed' });
  });

  it('confirms with one link what several requests asked for', async () => {
    const { patch, ada, mailTo, follow, repository } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });
    patch(ada.id, { emails: workEmail(newAddress) });

    follow(mailTo(newAddress)[0]);

    expect(repository.get('User', ada.id)).toMatchObject({ userName: newAddress, emails: workEmail(newAddress) });
  });

  it('writes again when the same change is asked for after the link has expired', async () => {
    const { patch, ada, mailTo, clock, follow } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });
    clock.pass(25 * 3600);

    patch(ada.id, { displayName: 'Ada King' });
    expect(mailTo(newAddress)).toHaveLength(1);
    patch(ada.id, { userName: newAddress });

    expect(mailTo(newAddress).map(follow)).toMatchObject([{ outcome: 'replaced' }, { outcome: 'confirmed' }]);
  });

  it('kills the first link when the address is corrected', async () => {
    const { patch, ada, mailTo, follow, repository } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: 'wrong@new.example' });

    patch(ada.id, { userName: newAddress });

    expect(follow(mailTo('wrong@new.example')[0])).toEqual({ outcome: 'replaced' });
    expect(repository.get('User', ada.id)?.userName).toBe('ada@acme.example');
    expect(follow(mailTo(newAddress)[0])).toMatchObject({ outcome: 'confirmed' });
  });

  it('is cancelled by going back to the old address', async () => {
    const { patch, ada, mailTo, follow, person } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });

    patch(ada.id, { userName: 'ada@acme.example' });

    expect(person('ada@acme.example')?.pendingAddress).toBeNull();
    expect(follow(mailTo(newAddress)[0])).toEqual({ outcome: 'replaced' });
  });

  it('works once by one link, and not after a day', async () => {
    const { patch, ada, mailTo, follow, clock } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: 'second@new.example' });
    follow(mailTo('second@new.example')[0]);
    patch(ada.id, { userName: 'third@new.example' });

    expect(follow(mailTo('second@new.example')[0])).toEqual({ outcome: 'used' });
    clock.pass(24 * 3600);
    expect(follow(mailTo('third@new.example')[0])).toEqual({ outcome: 'expired' });
  });

  it('knows no link that it did not send, and none of another kind', async () => {
    const { tenant, patch, ada, mailTo, follow } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });
    const link = /token=([\w-]+)/.exec(mailTo(newAddress)[0]?.text ?? '')?.[1] ?? '';

    expect(tenant.organization.follow('verify', 'made-up')).toEqual({ outcome: 'unknown' });
    expect(tenant.organization.follow('accept', link)).toEqual({ outcome: 'unknown' });
    expect(follow(mailTo(newAddress)[0])).toMatchObject({ outcome: 'confirmed' });
  });

  it.each([
    ['in force on another account', { userName: 'grace@acme.example' }],
    ['in force there in other capitals', { userName: 'Grace@ACME.example' }],
    ['waiting on another account', { userName: 'grace@new.example' }],
  ])('is refused where the address is %s', async (_, change) => {
    const { create, patch, ada, mailTo, follow, person } = await anOrganizationWithAda(calendly);
    const grace = create({ userName: 'grace@acme.example' });
    follow(mailTo('grace@acme.example')[0]);
    patch(grace.id, { userName: 'grace@new.example' });

    expect(() => patch(ada.id, { ...change, displayName: 'Ada King' })).toThrow(
      expect.objectContaining({ status: 409, scimType: 'uniqueness' }),
    );
    expect(person('ada@acme.example')).toMatchObject({ displayName: 'Ada Lovelace', pendingAddress: null });
  });

  it('refuses a new person with an address that waits elsewhere', async () => {
    const { create, patch, ada } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });

    expect(() => create({ userName: newAddress })).toThrow(
      expect.objectContaining({ status: 409, scimType: 'uniqueness' }),
    );
  });

  it('changes nothing by its link when the address was taken meanwhile, and leaves the link open', async () => {
    let isCareless = true;
    const policies = { ...correctPolicies, address: { ...correctPolicies.address, isTaken: () => !isCareless } };
    const { create, patch, ada, mailTo, follow, person } = await anOrganizationWithAda(calendly, { policies });
    const grace = create({ userName: 'grace@acme.example' });
    patch(ada.id, { userName: newAddress });
    patch(grace.id, { userName: newAddress });
    follow(mailTo(newAddress)[1]);
    isCareless = false;

    expect(follow(mailTo(newAddress)[0])).toEqual({ outcome: 'taken' });
    expect(follow(mailTo(newAddress)[0])).toEqual({ outcome: 'taken' });
    expect(person('ada@acme.example')?.id).toBe(ada.id);
  });

  it('goes on waiting while the person is deactivated, and dies with the person', async () => {
    const { patch, ada, mailTo, follow, repository } = await anOrganizationWithAda(calendly);
    patch(ada.id, { userName: newAddress });
    patch(ada.id, { active: false });
    expect(repository.get('User', ada.id)).toMatchObject({ userName: 'ada@acme.example', active: false });

    repository.remove('User', ada.id);

    expect(follow(mailTo(newAddress)[0])).toEqual({ outcome: 'replaced' });
  });

  it('keeps meta.lastModified while nothing visible changes', async () => {
    const { patch, ada, clock } = await anOrganizationWithAda(calendly);
    clock.pass(3600);

    expect(patch(ada.id, { userName: newAddress }).meta).toEqual(ada.meta);
  });

  it('tells the old address without a link where a policy says so', async () => {
    const courteous = {
      ...correctPolicies,
      address: {
        ...correctPolicies.address,
        noticeTo: ({ oldAddress }: { oldAddress: string | undefined }) => (oldAddress ? [oldAddress] : []),
      },
    };
    const { patch, ada, mailTo } = await anOrganizationWithAda(calendly, { policies: courteous });

    patch(ada.id, { userName: newAddress });

    expect(mailTo('ada@acme.example')).toHaveLength(1);
    expect(mailTo('ada@acme.example')[0]?.text).not.toContain('http');
  });
});

it('an e-mail change at once is in force at once and causes no mail', async () => {
  const { patch, ada, mails, person } = await anOrganizationWithAda(rfc);

  const shown = patch(ada.id, { userName: newAddress });

  expect(shown.userName).toBe(newAddress);
  expect(person('ada@acme.example')).toBeUndefined();
  expect(mails).toEqual([]);
});

it('an e-mail change at once is refused where another person has the userName', async () => {
  const { create, patch, ada } = await anOrganizationWithAda(rfc);
  create({ userName: 'grace@acme.example' });

  expect(() => patch(ada.id, { userName: 'GRACE@acme.example' })).toThrow(
    expect.objectContaining({ status: 409, scimType: 'uniqueness' }),
  );
});

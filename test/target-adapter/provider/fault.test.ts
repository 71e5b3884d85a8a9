import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineFault, distortionOf, type Fault } from '../../../target-adapter/provider/fault.ts';
import { createWithoutLocation } from '../../../target-adapter/provider/faults/create-without-location.ts';
import { deactivatedCanLogIn } from '../../../target-adapter/provider/faults/deactivated-can-log-in.ts';
import { linkWorksAfterExpiry } from '../../../target-adapter/provider/faults/link-works-after-expiry.ts';
import { revokedTokenStillWorks } from '../../../target-adapter/provider/faults/revoked-token-still-works.ts';
import { verificationToOldAddress } from '../../../target-adapter/provider/faults/verification-to-old-address.ts';
import { anOrganization, anOrganizationWithAda, askScim, aUser, calendly, rfc } from './build.ts';

const folder = new URL('../../../target-adapter/provider/faults/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  it('defines one fault, named as the file, that some check must catch', async () => {
    const defined: Record<string, Fault> = await import(new URL(file, folder).href);
    const [[name, fault] = [], ...others] = Object.entries(defined);

    expect(others).toEqual([]);
    expect(fault?.id).toBe(file.replace(/\.ts$/, ''));
    expect(name).toBe(fault?.id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
    expect(fault?.caughtBy.length).toBeGreaterThan(0);
    expect(fault?.distort ?? fault?.remembering ?? fault?.policies ?? fault?.publicUrl).toBeDefined();
  });
});

it('create-without-location leaves the Location out of a 201', async () => {
  const { tenant } = await anOrganization(rfc, { faults: [createWithoutLocation] });
  const { token } = tenant.issueToken({ ttlSeconds: 60 });

  const { status, headers } = await askScim(tenant, token, { method: 'POST', text: JSON.stringify(aUser()) });

  expect(status).toBe(201);
  expect(headers).not.toHaveProperty('location');
});

it('deactivated-can-log-in lets a deactivated person log in', async () => {
  const { ada, patch, person } = await anOrganizationWithAda(calendly, { faults: [deactivatedCanLogIn] });

  patch(ada.id, { active: false });

  expect(person('ada@acme.example')).toMatchObject({ state: 'deactivated', login: { allowed: true } });
});

it('link-works-after-expiry takes an old link, once', async () => {
  const { ada, patch, mailTo, follow, clock } = await anOrganizationWithAda(calendly, {
    faults: [linkWorksAfterExpiry],
  });
  patch(ada.id, { userName: 'ada@new.example' });
  clock.pass(30 * 86_400);

  expect(follow(mailTo('ada@new.example')[0])).toMatchObject({ outcome: 'confirmed' });
  expect(follow(mailTo('ada@new.example')[0])).toEqual({ outcome: 'used' });
});

it('revoked-token-still-works takes a revoked token until it expires', async () => {
  const { tenant, clock } = await anOrganization(rfc, { faults: [revokedTokenStillWorks] });
  const { id, token } = tenant.issueToken({ ttlSeconds: 60 });
  tenant.administrator.revokeToken(id);
  expect((await askScim(tenant, token)).status).toBe(200);

  clock.pass(60);

  expect((await askScim(tenant, token)).status).toBe(401);
});

it('verification-to-old-address writes to the old address alone', async () => {
  const { ada, patch, mails } = await anOrganizationWithAda(calendly, { faults: [verificationToOldAddress] });

  patch(ada.id, { userName: 'ada@new.example' });

  expect(mails.map(({ to }) => to.address)).toEqual(['ada@acme.example']);
});

it('gives a mistake that remembers a memory for each tenant', () => {
  const everySecond = defineFault({
    id: 'every-second',
    title: 'Every second answer is an error',
    caughtBy: ['any/check'],
    remembering() {
      let asked = 0;
      return (_request, response) => {
        asked += 1;
        return asked % 2 === 0 ? { ...response, status: 500 } : response;
      };
    },
  });
  const request = { method: 'GET', path: '/Users', query: new URLSearchParams(), headers: {}, text: '' } as const;
  const [one, other] = [distortionOf([everySecond]), distortionOf([everySecond])];

  const statuses = [one, other, one].map((distort) => distort(request, { status: 200, headers: {} }).status);

  expect(statuses).toEqual([200, 200, 500]);
});

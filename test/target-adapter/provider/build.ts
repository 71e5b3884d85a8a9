import { createHash } from 'node:crypto';
import { type Behaviour, embedded } from '../../../target-adapter/behaviour.ts';
import type { ProviderRequest } from '../../../target-adapter/provider/http.ts';
import type { OutgoingMail } from '../../../target-adapter/provider/mail/compose.ts';
import type { MailCarrier } from '../../../target-adapter/provider/mail/outbox.ts';
import { createProvider, type ProviderOptions, type TenantHandle } from '../../../target-adapter/provider/provider.ts';
import type { Random } from '../../../target-adapter/provider/randomness.ts';
import type { TenantOptions } from '../../../target-adapter/provider/tenant.ts';
import { userSchema } from '../../../target-adapter/scim/urns.ts';

export const noon = Date.parse('2026-03-01T12:00:00Z');

/** A clock that stands still until it is moved. */
export function aClock() {
  let now = noon;
  return {
    now: () => now,
    pass(seconds: number) {
      now += seconds * 1000;
    },
  };
}

/** The same bytes in the same order, and never twice the same. */
export function aRandom(): Random {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    return createHash('sha512').update(String(drawn)).digest().subarray(0, bytes);
  };
}

/** Takes every mail and remembers it; one to an address in `refuses` is turned down. */
export function aCarrier({
  refuses = [],
}: {
  refuses?: readonly string[];
} = {}): MailCarrier & { readonly mails: OutgoingMail[] } {
  const mails: OutgoingMail[] = [];
  return {
    name: 'a carrier',
    mails,
    async send(mail) {
      if (refuses.includes(mail.to.address)) throw new Error('550 no such mailbox');
      mails.push(mail);
    },
  };
}

/** The token of the link in a mail. */
export const tokenIn = (mail: OutgoingMail | undefined): string => /token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';

export const { calendly } = embedded;
export const { rfc } = embedded;

/** One organization without a network, its clock in hand. */
export async function anOrganization(
  behaviour: Behaviour,
  options: Partial<TenantOptions> = {},
  provided: Partial<ProviderOptions> = {},
) {
  const clock = aClock();
  const carrier = aCarrier();
  const provider = await createProvider({
    clock,
    random: aRandom(),
    mail: carrier,
    publicUrl: 'https://provider.test',
    ...provided,
  });
  const tenant = provider.addTenant({ name: 'acme', behaviour, ...options });
  const { repository } = tenant.organization;
  const mailTo = (address: string) => carrier.mails.filter(({ to }) => to.address === address);
  return {
    clock,
    provider,
    tenant,
    repository,
    mailTo,
    mails: carrier.mails,
    create: (change: Record<string, unknown> = {}) => repository.create('User', aUser(change)),
    /** What a PATCH of these attributes comes to. */
    patch: (id: string, change: Record<string, unknown>) =>
      repository.replace(
        'User',
        id,
        { ...repository.get('User', id), ...change },
        new Set(Object.keys(change).map((name) => name.toLowerCase())),
      ),
    follow: (mail: OutgoingMail | undefined) =>
      tenant.organization.follow(mail?.text.includes('/accept?') ? 'accept' : 'verify', tokenIn(mail)),
    person: (address: string) => tenant.organization.people(address)[0],
  };
}

/** An organization with one person, Ada, who has accepted where there is an invitation. */
export async function anOrganizationWithAda(behaviour: Behaviour, options: Partial<TenantOptions> = {}) {
  const organization = await anOrganization(behaviour, options);
  const ada = organization.create();
  for (const mail of organization.mailTo('ada@acme.example')) organization.follow(mail);
  organization.mails.length = 0;
  return { ...organization, ada };
}

export const aUser = (change: Record<string, unknown> = {}) => ({
  schemas: [userSchema],
  userName: 'ada@acme.example',
  displayName: 'Ada Lovelace',
  active: true,
  ...change,
});

export const workEmail = (value: string) => [{ value, type: 'work', primary: true }];

/** A request as it comes out of HTTP. */
export const aRequest = (change: Partial<ProviderRequest> = {}): ProviderRequest => ({
  method: 'GET',
  path: '/Users',
  query: new URLSearchParams(),
  headers: {},
  text: '',
  ...change,
});

export const asBearer = (token: string) => ({
  authorization: `Bearer ${token}`,
  'content-type': 'application/scim+json',
});

/** A request to SCIM with this token. */
export const askScim = (tenant: TenantHandle, token: string, change: Partial<ProviderRequest> = {}) =>
  tenant.handle(aRequest({ headers: asBearer(token), ...change }));

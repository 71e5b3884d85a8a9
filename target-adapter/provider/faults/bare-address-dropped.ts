import { attribute } from '../../scim/resource.ts';
import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bareAddressDropped = defineFault({
  id: 'bare-address-dropped',
  title: 'An address without a type is not stored',
  caughtBy: ['keycloak/emails-bare'],
  policies: (correct) => ({
    ...correct,
    account: {
      ...correct.account,
      whenCreated(account) {
        const stored = correct.account.whenCreated(account);
        return stored === undefined || !isBare(stored.resource.emails)
          ? stored
          : { ...stored, resource: without(stored.resource, 'emails') };
      },
    },
  }),
});

const isBare = (emails: unknown): boolean =>
  Array.isArray(emails) && emails.some((email) => attribute(email, 'type') === undefined);

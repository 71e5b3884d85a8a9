import { defineFault } from '../fault.ts';

export const linkChangesEmailOnly = defineFault({
  id: 'link-changes-email-only',
  title: 'The link changes the e-mail address and leaves userName as it was',
  caughtBy: ['email/verified-in-force'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      whenVerified: (inForce, change) => ({
        ...correct.address.whenVerified(inForce, change),
        userName: inForce.userName,
      }),
    },
  }),
});

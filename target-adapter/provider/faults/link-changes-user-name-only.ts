import { defineFault } from '../fault.ts';

export const linkChangesUserNameOnly = defineFault({
  id: 'link-changes-user-name-only',
  title: 'The link changes userName and leaves the e-mail address as it was',
  caughtBy: ['email/verified-in-force'],
  policies: (correct) => ({
    ...correct,
    address: {
      ...correct.address,
      whenVerified: (inForce, { userName }) => ({ ...inForce, userName: userName ?? inForce.userName }),
    },
  }),
});

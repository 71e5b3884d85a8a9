import { defineFault } from '../fault.ts';

export const versionPassedOver = defineFault({
  id: 'version-passed-over',
  title: 'A URL that names another version is answered like the right one',
  caughtBy: ['read/version-heeded'],
  policies: (correct) => ({ ...correct, scim: { ...correct.scim, servesVersion: () => true } }),
});

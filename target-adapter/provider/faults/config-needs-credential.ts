import { defineFault } from '../fault.ts';

export const configNeedsCredential = defineFault({
  id: 'config-needs-credential',
  title: 'ServiceProviderConfig is answered 401 to who sends no credential',
  caughtBy: ['discovery/public'],
  policies: (correct) => ({ ...correct, token: { ...correct.token, isPublic: () => false } }),
});

import { defineFault } from '../fault.ts';

export const scimWithoutSingleSignOn = defineFault({
  id: 'scim-without-single-sign-on',
  title: 'SCIM can be turned on while single sign-on is off',
  caughtBy: ['organization/single-sign-on-first'],
  policies: (correct) => ({
    ...correct,
    configuration: { ...correct.configuration, needsSso: () => false },
  }),
});

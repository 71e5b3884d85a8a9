import { defineFault } from '../fault.ts';

export const deletingConfigurationLocksPeopleOut = defineFault({
  id: 'deleting-configuration-locks-people-out',
  title: 'Deleting the configuration deactivates the people whom it provisioned',
  caughtBy: ['reconfigure/people-remain'],
  policies: (correct) => ({
    ...correct,
    configuration: {
      ...correct.configuration,
      leftOf: (account) => ({ ...account, state: 'deactivated', resource: { ...account.resource, active: false } }),
    },
  }),
});

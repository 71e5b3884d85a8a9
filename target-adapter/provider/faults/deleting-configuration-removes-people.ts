import { defineFault } from '../fault.ts';

export const deletingConfigurationRemovesPeople = defineFault({
  id: 'deleting-configuration-removes-people',
  title: 'Deleting the configuration removes the people whom it provisioned',
  caughtBy: ['reconfigure/people-remain', 'reconfigure/matched'],
  policies: (correct) => ({
    ...correct,
    configuration: { ...correct.configuration, leftOf: () => undefined },
  }),
});

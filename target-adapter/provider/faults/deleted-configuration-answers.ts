import { defineFault } from '../fault.ts';

export const deletedConfigurationAnswers = defineFault({
  id: 'deleted-configuration-answers',
  title: 'Tokens outlive the configuration that they belong to',
  caughtBy: ['reconfigure/dead'],
  policies: (correct) => ({
    ...correct,
    token: { ...correct.token, endedByDeletingConfiguration: () => [] },
  }),
});

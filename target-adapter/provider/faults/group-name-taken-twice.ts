import { defineFault } from '../fault.ts';

export const groupNameTakenTwice = defineFault({
  id: 'group-name-taken-twice',
  title: 'A second group gets the name that another one has',
  caughtBy: ['entra/group-twice'],
  policies: (correct) => ({ ...correct, group: { ...correct.group, conflicts: () => false } }),
});

import { defineFault } from '../fault.ts';

export const groupRemoveDeletesPerson = defineFault({
  id: 'group-remove-deletes-person',
  title: 'Taking somebody out of a group deletes the person',
  caughtBy: ['groups/members-survive'],
  policies: (correct) => ({
    ...correct,
    group: { ...correct.group, removal: () => 'person' },
  }),
});

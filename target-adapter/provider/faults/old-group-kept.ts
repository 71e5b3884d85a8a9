import { defineFault } from '../fault.ts';

export const oldGroupKept = defineFault({
  id: 'old-group-kept',
  title: 'Whoever moves to another group stays in the first one',
  caughtBy: ['groups/attribute'],
  policies: (correct) => ({
    ...correct,
    group: { ...correct.group, follow: (before, named) => [...new Set([...before, ...named])] },
  }),
});

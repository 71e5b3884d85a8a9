import { defineFault } from '../fault.ts';

export const etagNeverChanges = defineFault({
  id: 'etag-never-changes',
  title: 'The version of a resource is made of its id alone',
  caughtBy: ['versions/follow-change'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, version: ({ id }) => `W/"${id}"` },
  }),
});

import { defineFault } from '../fault.ts';

export const scimJsonRefused = defineFault({
  id: 'scim-json-refused',
  title: 'A body of application/scim+json is answered 415',
  caughtBy: ['always/scim-json-taken'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      reads: (contentType) => correct.scim.reads(contentType) && !/scim/i.test(contentType ?? ''),
    },
  }),
});

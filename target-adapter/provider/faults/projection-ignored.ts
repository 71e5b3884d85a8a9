import { defineFault } from '../fault.ts';

export const projectionIgnored = defineFault({
  id: 'projection-ignored',
  title: 'attributes is passed over in what is read and searched for',
  caughtBy: ['projection/attributes', 'search/shows'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      shows: (attribute, asked) => correct.scim.shows(attribute, asked === 'left-out' ? 'by-default' : asked),
    },
  }),
});

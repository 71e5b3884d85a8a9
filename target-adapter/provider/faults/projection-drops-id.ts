import { defineFault } from '../fault.ts';

export const projectionDropsId = defineFault({
  id: 'projection-drops-id',
  title: 'The id is left out where it is not wanted',
  caughtBy: ['projection/id-stays', 'projection/always'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      shows: (attribute, asked) =>
        !(attribute.name === 'id' && asked === 'left-out') && correct.scim.shows(attribute, asked),
    },
  }),
});

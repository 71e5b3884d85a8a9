import { defineFault } from '../fault.ts';

export const uniqueGivenTwice = defineFault({
  id: 'unique-given-twice',
  title: 'Two resources get one value of what the schema calls unique',
  caughtBy: ['custom/unique'],
  features: { devices: true },
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      isUnique: () => false,
    },
  }),
});

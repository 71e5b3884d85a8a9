import { defineFault } from '../fault.ts';

export const anyWordIsTrue = defineFault({
  id: 'any-word-is-true',
  title: 'A boolean takes any word for true',
  caughtBy: ['patch/value-of-wrong-type'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, readBoolean: (value) => correct.scim.readBoolean(value) ?? true },
  }),
});

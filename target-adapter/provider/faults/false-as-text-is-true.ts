import { defineFault } from '../fault.ts';

export const falseAsTextIsTrue = defineFault({
  id: 'false-as-text-is-true',
  title: 'The text “False” is taken for true',
  caughtBy: ['deactivate/inactive'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      readBoolean: (value) => (typeof value === 'string' ? value !== '' : correct.scim.readBoolean(value)),
    },
  }),
});

import { defineFault } from '../fault.ts';

export const putMergesLists = defineFault({
  id: 'put-merges-lists',
  title: 'PUT adds the values of a list to the old ones',
  caughtBy: ['replace/values'],
  policies: (correct) => ({
    ...correct,
    scim: {
      ...correct.scim,
      afterPut(current, sent) {
        const [old, given] = [current.phoneNumbers, sent.phoneNumbers];
        const kept = Array.isArray(old) && Array.isArray(given) ? { phoneNumbers: [...old, ...given] } : {};
        return { ...correct.scim.afterPut(current, sent), ...kept };
      },
    },
  }),
});

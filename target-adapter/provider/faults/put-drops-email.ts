import { without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const putDropsEmail = defineFault({
  id: 'put-drops-email',
  title: 'PUT loses the e-mail addresses',
  caughtBy: ['update/others-untouched'],
  policies: (correct) => ({
    ...correct,
    scim: { ...correct.scim, afterPut: (current, sent) => without(correct.scim.afterPut(current, sent), 'emails') },
  }),
});

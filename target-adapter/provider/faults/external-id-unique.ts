import { refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const externalIdUnique = defineFault({
  id: 'external-id-unique',
  title: 'POST with an externalId that goes with another userName answers 409',
  caughtBy: ['unique/external-id-free'],
  distort(request, response) {
    const { externalId, userName } = sentBody(request);
    // The directory numbers people in both.
    const number = /^\w+-(\w+)$/.exec(String(externalId))?.[1];
    const isOther = request.method === 'POST' && number !== undefined && !String(userName).includes(`.${number}@`);
    return isOther ? refusing(response, 409, 'This externalId is taken', 'uniqueness') : response;
  },
});

import { enterpriseSchema } from '../../scim/urns.ts';
import { asks, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const extensionLeavesEmptyText = defineFault({
  id: 'extension-leaves-empty-text',
  title: 'An extension without value shows an empty text',
  caughtBy: ['patch/extension-removed'],
  distort(request, response) {
    return asks(request, ['GET'], '/Users')
      ? withBody(response, (body) => ('userName' in body ? { [enterpriseSchema]: { department: '' }, ...body } : body))
      : response;
  },
});

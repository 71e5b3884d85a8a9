import { asks } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const extraAttributeDroppedByPut = defineFault({
  id: 'extra-attribute-dropped-by-put',
  title: 'PUT with an attribute that is not listed is answered as if it were taken',
  caughtBy: ['organization/extra-attribute'],
  distort(request, response) {
    return asks(request, ['PUT'], '/Users') && response.status === 400 && request.text.includes('nickName')
      ? { ...response, status: 204, body: undefined }
      : response;
  },
});

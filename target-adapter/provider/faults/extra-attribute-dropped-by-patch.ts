import { asks } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const extraAttributeDroppedByPatch = defineFault({
  id: 'extra-attribute-dropped-by-patch',
  title: 'PATCH with an attribute that is not listed is answered as if it were taken',
  caughtBy: ['organization/extra-attribute'],
  distort(request, response) {
    return asks(request, ['PATCH'], '/Users') && response.status === 400 && request.text.includes('nickName')
      ? { ...response, status: 204, body: undefined }
      : response;
  },
});

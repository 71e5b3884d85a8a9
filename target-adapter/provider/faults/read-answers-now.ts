import { isObject, type JsonObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

const touched = (body: JsonObject, seconds: number): JsonObject =>
  isObject(body.meta)
    ? { ...body, meta: { ...body.meta, lastModified: new Date(seconds * 1_000).toISOString() } }
    : body;

export const readAnswersNow = defineFault({
  id: 'read-answers-now',
  title: 'GET shows the moment of the request as meta.lastModified',
  caughtBy: ['read/untouched'],
  remembering() {
    let reads = 0;
    return (request, response) => {
      reads += 1;
      return request.method === 'GET' ? withBody(response, (body) => touched(body, reads)) : response;
    };
  },
});

import { isObject, type JsonObject } from '../../scim/resource.ts';
import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

let reads = 0;

const touched = (body: JsonObject, seconds: number): JsonObject =>
  isObject(body.meta)
    ? { ...body, meta: { ...body.meta, lastModified: new Date(seconds * 1_000).toISOString() } }
    : body;

export const readAnswersNow = defineFault({
  id: 'read-answers-now',
  title: 'GET shows the moment of the request as meta.lastModified',
  caughtBy: ['read/untouched'],
  distort(request, response) {
    reads += 1;
    return request.method === 'GET' ? withBody(response, (body) => touched(body, reads)) : response;
  },
});

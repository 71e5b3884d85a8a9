import { isObject } from '../../scim/resource.ts';
import { asks, showing, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const etagDiffersFromVersion = defineFault({
  id: 'etag-differs-from-version',
  title: 'The ETag header is not meta.version',
  caughtBy: ['always/etag-is-version'],
  distort(request, response) {
    if (request.path === '/ServiceProviderConfig')
      return withBody(response, (body) => ({ ...body, etag: { supported: true } }));
    if (!asks(request, ['GET'], '/Users') || request.path === '/Users' || response.status !== 200) return response;
    const tagged = { ...response, headers: { ...response.headers, etag: 'W/"1"' } };
    return showing(request, tagged, ({ meta, ...person }) => ({
      ...person,
      meta: { ...(isObject(meta) ? meta : {}), version: 'W/"2"' },
    }));
  },
});

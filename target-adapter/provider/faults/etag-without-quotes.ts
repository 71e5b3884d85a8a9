import { isObject } from '../../scim/resource.ts';
import { asks, showing, withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const etagWithoutQuotes = defineFault({
  id: 'etag-without-quotes',
  title: 'ETags stand without quotes',
  caughtBy: ['always/etag-form'],
  distort(request, response) {
    if (request.path === '/ServiceProviderConfig')
      return withBody(response, (body) => ({ ...body, etag: { supported: true } }));
    if (!asks(request, ['GET'], '/Users') || request.path === '/Users' || response.status !== 200) return response;
    const tagged = { ...response, headers: { ...response.headers, etag: '7' } };
    return showing(request, tagged, ({ meta, ...person }) => ({
      ...person,
      meta: { ...(isObject(meta) ? meta : {}), version: '7' },
    }));
  },
});

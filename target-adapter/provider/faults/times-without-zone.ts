import { isObject } from '../../scim/resource.ts';
import { showing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const timesWithoutZone = defineFault({
  id: 'times-without-zone',
  title: 'Times name no zone',
  caughtBy: ['always/date-times'],
  distort(request, response) {
    return showing(request, response, ({ meta, ...resource }) => ({
      ...resource,
      meta: { ...(isObject(meta) ? meta : {}), created: '2026-11-24T08:30:00', lastModified: '2026-11-24T08:30:00' },
    }));
  },
});

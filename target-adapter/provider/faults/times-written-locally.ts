import { isObject } from '../../scim/resource.ts';
import { showing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const timesWrittenLocally = defineFault({
  id: 'times-written-locally',
  title: 'Times are written as people of one country write them',
  caughtBy: ['always/date-times'],
  distort(request, response) {
    return showing(request, response, ({ meta, ...resource }) => ({
      ...resource,
      meta: { ...(isObject(meta) ? meta : {}), created: '24.11.2026 08:30' },
    }));
  },
});

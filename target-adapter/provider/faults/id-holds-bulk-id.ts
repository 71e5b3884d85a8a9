import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const idHoldsBulkId = defineFault({
  id: 'id-holds-bulk-id',
  title: 'Ids in lists hold the word bulkId',
  caughtBy: ['always/id-without-bulk-id'],
  distort(request, response) {
    return listing(request, response, (list) => ({
      ...list,
      Resources: (Array.isArray(list.Resources) ? list.Resources : []).map((each) => ({
        ...each,
        id: `bulkId:${each.id}`,
      })),
    }));
  },
});

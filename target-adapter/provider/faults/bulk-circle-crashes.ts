import { isObject } from '../../scim/resource.ts';
import { refusing, sentOperations } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkCircleCrashes = defineFault({
  id: 'bulk-circle-crashes',
  title: 'A bulk job in which an operation refers to a later one is a server error',
  caughtBy: ['bulk/circle'],
  distort: (request, response) =>
    request.method === 'POST' && request.path === '/Bulk' && refersForward(sentOperations(request))
      ? refusing(response, 500, 'the server made a mistake')
      : response,
});

const refersForward = (operations: readonly unknown[]): boolean =>
  operations.some((operation, at) =>
    operations
      .slice(at + 1)
      .some((later) => isObject(later) && JSON.stringify(operation).includes(`"bulkId:${String(later.bulkId)}"`)),
  );

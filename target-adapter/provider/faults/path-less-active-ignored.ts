import { isObject } from '../../scim/resource.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const pathLessActiveIgnored = defineFault({
  id: 'path-less-active-ignored',
  title: 'A PATCH without a path that says nothing but active changes nothing',
  caughtBy: ['okta/path-less-active', 'deactivate/inactive'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === undefined && isObject(operation.value) && Object.keys(operation.value).join() === 'active'
        ? []
        : [operation],
    ),
});

import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const valueFilterIgnored = defineFault({
  id: 'value-filter-ignored',
  title: 'PATCH changes all values of a list, whatever the filter in the path says',
  caughtBy: ['patch/replace-chosen', 'patch/replace-chosen-part', 'patch/remove-chosen'],
  policies: (correct) =>
    withOperations(correct, ({ path, ...operation }) => [
      path === undefined ? operation : { ...operation, path: path.replace(/\[.*\]/, '') },
    ]),
});

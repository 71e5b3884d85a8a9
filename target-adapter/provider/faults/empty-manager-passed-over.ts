import { isUnassigned } from '../../scim/resource.ts';
import { enterpriseSchema } from '../../scim/urns.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const emptyManagerPassedOver = defineFault({
  id: 'empty-manager-passed-over',
  title: 'PATCH with an empty manager leaves the old one',
  caughtBy: ['entra/manager-emptied', 'entra/manager-cleared'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path === manager && isUnassigned(operation.value) ? [] : [operation],
    ),
});

const manager = `${enterpriseSchema}:manager`;

import { enterpriseSchema } from '../../scim/urns.ts';
import { withOperations } from '../altered-operations.ts';
import { defineFault } from '../fault.ts';

export const extensionPathIgnored = defineFault({
  id: 'extension-path-ignored',
  title: 'PATCH passes over a path with the URI of an extension',
  caughtBy: ['patch/extension-added', 'patch/extension-replaced'],
  policies: (correct) =>
    withOperations(correct, (operation) =>
      operation.path?.startsWith(enterpriseSchema) === true && operation.verb !== 'remove' ? [] : [operation],
    ),
});

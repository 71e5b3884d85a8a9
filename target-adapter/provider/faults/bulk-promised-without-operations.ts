import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const bulkPromisedWithoutOperations = defineFault({
  id: 'bulk-promised-without-operations',
  title: 'Bulk is announced with no operations at all',
  caughtBy: ['authentik/config-true'],
  distort: (request, response) =>
    request.path === '/ServiceProviderConfig'
      ? withBody(response, (config) => ({ ...config, bulk: { supported: true, maxOperations: 0, maxPayloadSize: 1 } }))
      : response,
});

import { defineFault } from '../fault.ts';

export const discoveryTakesPut = defineFault({
  id: 'discovery-takes-put',
  title: 'Discovery takes what is written to it',
  caughtBy: ['discovery/read-only'],
  distort: (request, response) =>
    request.method === 'PUT' && /^\/(ServiceProviderConfig|ResourceTypes)/.test(request.path)
      ? { ...response, status: 200 }
      : response,
});

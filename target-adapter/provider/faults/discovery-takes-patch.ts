import { defineFault } from '../fault.ts';

export const discoveryTakesPatch = defineFault({
  id: 'discovery-takes-patch',
  title: 'Discovery takes what is written to it',
  caughtBy: ['discovery/read-only'],
  distort: (request, response) =>
    request.method === 'PATCH' && /^\/(ServiceProviderConfig|ResourceTypes)/.test(request.path)
      ? { ...response, status: 200 }
      : response,
});

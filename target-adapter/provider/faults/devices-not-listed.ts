import { withBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const devicesNotListed = defineFault({
  id: 'devices-not-listed',
  title: 'The list of devices is empty, whatever is there',
  caughtBy: ['custom/listed'],
  features: { devices: true },
  distort(request, response) {
    const isList = request.method === 'GET' && request.path === '/Devices';
    return isList ? withBody(response, (body) => ({ ...body, totalResults: 0, Resources: [] })) : response;
  },
});

import { asks, withBody, without } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const deviceShownWithoutName = defineFault({
  id: 'device-shown-without-name',
  title: 'A device is shown without the name that it was given',
  caughtBy: ['custom/read'],
  features: { devices: true },
  distort(request, response) {
    return asks(request, ['GET'], '/Devices') ? withBody(response, (body) => without(body, 'displayName')) : response;
  },
});

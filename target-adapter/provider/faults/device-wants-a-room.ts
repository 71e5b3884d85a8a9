import { asks, refusing, sentBody } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const deviceWantsARoom = defineFault({
  id: 'device-wants-a-room',
  title: 'A device needs a room, of which the schema says nothing',
  caughtBy: ['custom/created'],
  features: { devices: true },
  distort(request, response) {
    const isBare = asks(request, ['POST'], '/Devices') && sentBody(request).room === undefined;
    return isBare ? refusing(response, 400, 'a device stands somewhere', 'invalidValue') : response;
  },
});

import { asks } from '../distortion.ts';
import { defineFault } from '../fault.ts';
import type { ProviderResponse } from '../http.ts';

export const deletedDeviceStays = defineFault({
  id: 'deleted-device-stays',
  title: 'A device that was deleted can still be read',
  caughtBy: ['custom/deleted'],
  features: { devices: true },
  remembering() {
    /** By the path, as each device was shown last. */
    const shown = new Map<string, ProviderResponse>();
    return (request, response) => {
      if (!asks(request, ['GET'], '/Devices')) return response;
      if (response.status === 200) shown.set(request.path, response);
      return response.status === 404 ? (shown.get(request.path) ?? response) : response;
    };
  },
});

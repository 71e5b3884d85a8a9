import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject, type Resource } from '../../scim/resource.ts';
import { ScimError } from '../../scim/scim-error.ts';
import { drawUuid, type Random } from '../randomness.ts';

/** The devices that an organization lends: stored as they are written, and nothing hangs on them. */
export type DeviceRepository = {
  list(): Iterable<Resource>;
  get(id: string): Resource | undefined;
  create(wanted: JsonObject): Resource;
  replace(id: string, wanted: JsonObject): Resource;
  remove(id: string): void;
};

export function createDeviceRepository({ now, random }: { now: () => number; random: Random }): DeviceRepository {
  const devices = new Map<string, Resource>();
  const timestamp = (): string => new Date(now()).toISOString();
  const put = (device: Resource): Resource => {
    devices.set(device.id, device);
    return device;
  };
  const known = (id: string): Resource => {
    const device = devices.get(id);
    if (device === undefined) throw new ScimError(404, `There is no device ${id}.`);
    return device;
  };

  return {
    list: () => devices.values(),
    get: (id) => devices.get(id),
    create(wanted) {
      const at = timestamp();
      return put({
        ...wanted,
        id: drawUuid(random),
        meta: { resourceType: 'Device', created: at, lastModified: at },
      });
    },
    replace(id, wanted) {
      const { id: _id, meta, ...before } = known(id);
      const { id: _wantedId, meta: _wantedMeta, ...attributes } = wanted;
      if (isDeepStrictEqual(before, attributes)) return known(id);
      return put({ ...attributes, id, meta: { ...(isObject(meta) ? meta : {}), lastModified: timestamp() } });
    },
    remove(id) {
      devices.delete(known(id).id);
    },
  };
}

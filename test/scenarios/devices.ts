import { type Discovery, readDiscovery } from '../../scenarios/discovery.ts';
import { badge } from '../../target-adapter/scim/schemas/badge.ts';
import { device } from '../../target-adapter/scim/schemas/device.ts';
import { enterpriseUser } from '../../target-adapter/scim/schemas/enterprise-user.ts';
import { group } from '../../target-adapter/scim/schemas/group.ts';
import { user } from '../../target-adapter/scim/schemas/user.ts';

const typeOf = (name: string, endpoint: string, schema: string, extensions: readonly string[] = []) => ({
  name,
  endpoint,
  schema,
  schemaExtensions: extensions.map((one) => ({ schema: one, required: false })),
});

/** What the provider advertises where it serves devices and badges. */
export const withDevices: Discovery = readDiscovery({
  serviceProviderConfig: { patch: { supported: true }, filter: { supported: true } },
  resourceTypes: {
    Resources: [
      typeOf('User', '/Users', user.id, [enterpriseUser.id, badge.id]),
      typeOf('Group', '/Groups', group.id),
      typeOf('Device', '/Devices', device.id),
    ],
  },
  schemas: { Resources: [user, group, enterpriseUser, badge, device] },
});

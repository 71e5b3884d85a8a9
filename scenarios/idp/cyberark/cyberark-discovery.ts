import { enterpriseSchema, groupSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { cyberArkFirstLook, cyberArkOneByOne } from '../../checks/cyberark/discovery.ts';
import { defineScenario } from '../../scenario.ts';

export const cyberArkDiscovery = defineScenario({
  id: 'cyberark-discovery',
  suite: 'cyberark',
  group: 'CyberArk Identity',
  title: 'Discovery is read piece by piece',
  needs: [],
  dialects: ['cyberark'],
  story: [
    'ServiceProviderConfig is read, and one person.',
    'The resource types User and Group, and each schema that they use, are read one by one.',
  ],
  checks: [cyberArkFirstLook, cyberArkOneByOne],
  async play({ asIdp, behaviour, discovery, check }) {
    const pieces = async (is: 'object' | 'list', ...paths: readonly string[]) => {
      const found = [];
      for (const path of paths) found.push({ is, asked: await asIdp({ method: 'GET', path }) });
      return found;
    };
    const evidenceOf = (found: Awaited<ReturnType<typeof pieces>>) => ({
      pieces: found,
      exchanges: found.map(({ asked }) => asked),
    });
    const config = await pieces('object', '/ServiceProviderConfig');
    check(cyberArkFirstLook, evidenceOf([...config, ...(await pieces('list', '/Users?count=1'))]));

    const hasGroups = behaviour.groups === 'endpoint' && discovery.groups !== false;
    const names = [...(discovery.attributes?.keys() ?? [])];
    const hasEnterprise = names.some((name) => name.startsWith(enterpriseSchema.toLowerCase()));
    const schemas = [userSchema, ...(hasGroups ? [groupSchema] : []), ...(hasEnterprise ? [enterpriseSchema] : [])];
    const types = ['User', ...(hasGroups ? ['Group'] : [])];
    const paths = [...types.map((type) => `/ResourceTypes/${type}`), ...schemas.map((urn) => `/Schemas/${urn}`)];
    check(cyberArkOneByOne, evidenceOf(await pieces('object', ...paths)));
  },
});

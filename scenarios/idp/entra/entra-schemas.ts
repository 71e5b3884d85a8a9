import { parseTargetPath } from '../../../simulator/mapping/target-path.ts';
import { entraSchemasListed, entraSchemasMapped, entraSchemasPlain } from '../../checks/entra/schemas.ts';
import { defineScenario, type Tools } from '../../scenario.ts';

export const entraSchemas = defineScenario({
  id: 'entra-schemas',
  suite: 'entra',
  group: 'Entra ID',
  title: 'The schemas say what can be mapped',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  story: [
    'Entra ID reads the schemas, as it does when an administrator of a gallery application saves the set-up.',
    'Every attribute is looked for that its mapping writes to on this target.',
  ],
  checks: [entraSchemasListed, entraSchemasMapped, entraSchemasPlain],
  async play(tools) {
    const { asIdp, check, behaviour, discovery } = tools;
    const exchange = await asIdp({ method: 'GET', path: '/Schemas' });
    const groups = behaviour.groups === 'endpoint' && discovery.groups !== false;
    const listed = { exchange, groups, mapped: namesMapped(tools), exchanges: [exchange] };
    for (const each of [entraSchemasListed, entraSchemasMapped, entraSchemasPlain]) check(each, listed);
  },
});

/** externalId is common to all resources: no schema has to name it. RFC 7643 §3.1 */
function namesMapped({ idp, personInFull, behaviour }: Tools): readonly string[] {
  const { attributes: listed } = behaviour;
  const names = idp.mapped(personInFull()).flatMap(({ path, value }) => {
    const name = value === undefined ? undefined : parseTargetPath(path)?.name;
    return name === undefined || name === 'externalId' ? [] : [name];
  });
  const isTaken = (name: string): boolean =>
    listed === 'any' || listed.some((each) => each.replace(/^urn:.*:/, '').split('.')[0] === name);
  return [...new Set(names)].filter(isTaken);
}

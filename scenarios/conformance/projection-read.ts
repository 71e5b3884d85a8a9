import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import { alwaysOf, alwaysStay } from '../checks/projection/always.ts';
import { attributesNamed, fullNameNamed, namesInAnyCase, partNamed } from '../checks/projection/attributes.ts';
import { attributesExcluded, idStays } from '../checks/projection/excluded.ts';
import { bothParameters, passwordNotShown, unknownName } from '../checks/projection/odd-names.ts';
import { writtenShown } from '../checks/projection/written.ts';
import { quoted } from '../probe/ask.ts';
import { makePerson, needFound, tryPerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const projectionRead = defineScenario({
  id: 'projection-read',
  suite: 'conformance',
  group: 'Projection',
  title: 'An answer shows what was wished for',
  needs: [],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is created, with a password where the target takes one, and read with wishes: for the userName alone, for a part of the name, without the name.',
    'It is to be left out what is always returned, too; then come names in other letter case, with a schema in front, with names that nobody knows, and for the password.',
    'Somebody else is created with a wish for the answer.',
  ],
  checks: [
    attributesNamed,
    namesInAnyCase,
    partNamed,
    fullNameNamed,
    attributesExcluded,
    idStays,
    alwaysStay,
    unknownName,
    bothParameters,
    passwordNotShown,
    writtenShown,
  ],
  async play(tools) {
    const { check, discovery, scim, readId, skip, userBody, person, newAddress } = tools;
    const secret = { password: `Pw-9!${newAddress()}` };
    const { id, userName } = (await tryPerson(tools, secret)).made ?? (await makePerson(tools));
    await needFound(tools, userName);
    const { resource: whole } = await readId('Users', id, ({ resource }) => resource !== undefined);
    if (whole === undefined) return skip('the person cannot be read: create-and-read-back tells why');
    const read = (wish: string): Promise<Exchange> =>
      scim({ method: 'GET', path: `/Users/${encodeURIComponent(id)}?${wish}` });
    const shown = (...exchanges: readonly Exchange[]) => ({ exchanges, whole, discovery });

    const filter = encodeURIComponent(`userName eq ${quoted(userName)}`);
    const inList = await scim({ method: 'GET', path: `/Users?filter=${filter}&attributes=userName` });
    const named = await read('attributes=userName');
    check(attributesNamed, shown(named, inList));
    check(namesInAnyCase, shown(await read('attributes=USERNAME')));
    check(partNamed, shown(await read('attributes=name.familyName')));
    const hasExtension = attribute(whole, enterpriseSchema, 'department') !== undefined;
    const [schema, name] = hasExtension ? [enterpriseSchema, 'department'] : [userSchema, 'userName'];
    check(fullNameNamed, { ...shown(await read(`attributes=${schema}:${name}`)), schema, name });
    check(attributesExcluded, { ...shown(await read('excludedAttributes=name')), excluded: 'name' });
    check(idStays, shown(await read('excludedAttributes=id')));
    check(alwaysStay, shown(await read(`excludedAttributes=${alwaysOf(whole, discovery).join(',')}`), named));

    check(unknownName, { exchanges: [await read('attributes=unheardOf'), await read('attributes=,%20,')] });
    check(bothParameters, { exchanges: [await read('attributes=userName&excludedAttributes=name')] });
    check(passwordNotShown, { exchanges: [await read('attributes=userName,password')] });

    const body = userBody(person());
    const created = await scim({ method: 'POST', path: '/Users?attributes=userName', body });
    check(writtenShown, shown(created));
  },
});

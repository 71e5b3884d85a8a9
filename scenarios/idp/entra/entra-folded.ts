import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import { entraDottedKeys, entraUrnKeys } from '../../checks/entra/folded.ts';
import { shows } from '../../checks/wish.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { mayWrite, noEnterprise, noName } from '../../probe/attributes.ts';
import { createSubject } from '../../probe/subject.ts';
import { lacking, written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const entraFolded = defineScenario({
  id: 'entra-folded',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Changes arrive that are folded into one value without a path',
  needs: [],
  dialects: ['entra-rfc'],
  after: ['create-and-read-back'],
  story: [
    'A person is created, and their names are replaced by one value whose keys have dots.',
    'Then their department by a key that has its schema in front.',
    'Nothing else of the person changes.',
  ],
  checks: [entraDottedKeys, entraUrnKeys],
  async play(tools) {
    const { check, behaviour } = tools;
    const { patch, read, person } = await createSubject(asIdp(tools));
    const same = shows(person.email, 'userName');
    if (!mayWrite(tools, 'name.familyName') || !mayWrite(tools, 'name.givenName'))
      check(entraDottedKeys, lacking(tools, noName));
    else {
      const value = { 'name.givenName': 'Augusta', 'name.familyName': 'Lovelace' };
      const patched = await patch({ op: 'replace', value });
      const names = [shows('Augusta', 'name', 'givenName'), shows('Lovelace', 'name', 'familyName')];
      check(entraDottedKeys, written(tools, patched, await read(), ...names, same));
    }
    const key = `${enterpriseSchema}:department`;
    if (key === behaviour.groupAttribute || !mayWrite(tools, key)) {
      check(entraUrnKeys, lacking(tools, noEnterprise));
      return;
    }
    const patched = await patch({ op: 'replace', value: { [key]: 'Tours' } });
    check(entraUrnKeys, written(tools, patched, await read(), shows('Tours', enterpriseSchema, 'department'), same));
  },
});

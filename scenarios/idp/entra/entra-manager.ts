import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../../target-adapter/scim/urns.ts';
import type { Check } from '../../check.ts';
import {
  entraManagerCleared,
  entraManagerEmptied,
  entraManagerList,
  entraManagerObject,
  entraManagerText,
} from '../../checks/entra/manager.ts';
import { absent, shows, type Wish } from '../../checks/wish.ts';
import type { Write } from '../../checks/write.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { mayWrite } from '../../probe/attributes.ts';
import { createSubject } from '../../probe/subject.ts';
import { written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

const path = `${enterpriseSchema}:manager`;

export const entraManager = defineScenario({
  id: 'entra-manager',
  suite: 'entra',
  group: 'Entra ID',
  title: 'A manager comes and goes in every form that Entra ID has for it',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back'],
  story: [
    'Three people are created; the first is made the manager of the third by a text, as a live Entra ID does.',
    'Then it is the second by a list, as older pages have it, and the first again by an object.',
    'The manager is removed by an object with an empty value, set once more, and removed by an empty text.',
  ],
  checks: [entraManagerText, entraManagerList, entraManagerObject, entraManagerEmptied, entraManagerCleared],
  async play(tools) {
    const { check, skip, discovery, connection } = tools;
    if (discovery.attributes === undefined || !mayWrite(tools, path))
      skip('its schema has no manager that a client may write');
    const asEntra = asIdp(tools);
    const [one, other] = [await createSubject(asEntra), await createSubject(asEntra)];
    const { patch, read } = await createSubject(asEntra);
    const send = async (of: Check<Write>, operation: JsonObject, wish: Wish): Promise<void> => {
      const patched = await patch({ path, ...operation });
      check(of, written(tools, patched, await read(), wish));
    };
    const isManager = (id: string): Wish => shows(id, enterpriseSchema, 'manager', 'value');
    const nobody = absent(enterpriseSchema, 'manager', 'value');

    await send(entraManagerText, { op: 'Add', value: one.id }, isManager(one.id));
    const $ref = `${connection().baseUrl}${other.path}`;
    await send(entraManagerList, { op: 'Replace', value: [{ $ref, value: other.id }] }, isManager(other.id));
    await send(entraManagerObject, { op: 'Replace', value: { value: one.id } }, isManager(one.id));
    await send(entraManagerEmptied, { op: 'replace', value: { value: '' } }, nobody);
    await patch({ op: 'add', path, value: { value: one.id } });
    await send(entraManagerCleared, { op: 'replace', value: '' }, nobody);
  },
});

import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import type { Check } from '../../check.ts';
import { entraCreate, entraNulls, entraRolePrimary, entraUnlistedExtension } from '../../checks/entra/create.ts';
import { absent, includes, shows, type Wish } from '../../checks/wish.ts';
import type { Write } from '../../checks/write.ts';
import { asIdp } from '../../probe/as-idp.ts';
import { mayWrite, noEnterprise } from '../../probe/attributes.ts';
import { createdId } from '../../probe/created-id.ts';
import { entraUser } from '../../probe/entra-user.ts';
import { lacking, written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const entraCreates = defineScenario({
  id: 'entra-create',
  suite: 'entra',
  group: 'Entra ID',
  title: 'People are created as Entra ID writes them',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back'],
  story: [
    'A person is created as Microsoft’s sample has it: with the enterprise schema, meta and an empty list of roles.',
    'Another one comes with null for what the directory does not know of them, as the older sample has it.',
    'A third one has a role whose primary is a text, a fourth a department whose schema is not listed.',
  ],
  checks: [entraCreate, entraNulls, entraRolePrimary, entraUnlistedExtension],
  async play(tools) {
    const { check, person, userBody, readId, behaviour } = tools;
    const asEntra = asIdp(tools);
    const create = async (of: Check<Write>, body: JsonObject, ...wishes: readonly Wish[]): Promise<void> => {
      const posted: Exchange = await asEntra.scim({ method: 'POST', path: '/Users', body });
      const id = createdId(posted);
      check(of, written(tools, posted, id === undefined ? undefined : await readId('Users', id), ...wishes));
    };

    const plain = entraUser(tools);
    await create(entraCreate, plain, shows(String(plain.userName), 'userName'));

    const empty = ['addresses', 'phoneNumbers', 'title'].filter((name) => mayWrite(tools, name));
    const { title: _title, ...others } = asEntra.userBody(person());
    const nulls = Object.fromEntries(empty.map((name) => [name, null]));
    if (empty.length === 0)
      check(entraNulls, lacking(tools, 'its schema has neither a title nor addresses nor telephone numbers'));
    else await create(entraNulls, { ...others, ...nulls }, ...empty.map((name) => absent(name)));

    const roles = [{ primary: 'True', type: 'WindowsAzureActiveDirectoryRole', value: '25' }];
    if (!mayWrite(tools, 'roles'))
      check(entraRolePrimary, lacking(tools, 'its schema has no roles that a client may write'));
    else
      await create(
        entraRolePrimary,
        { ...asEntra.userBody(person()), roles },
        includes([{ value: '25', primary: true }], 'roles'),
      );

    const department = `${enterpriseSchema}:department`;
    if (department === behaviour.groupAttribute || !mayWrite(tools, department))
      check(entraUnlistedExtension, lacking(tools, noEnterprise));
    else
      await create(
        entraUnlistedExtension,
        { ...userBody(person()), schemas: [userSchema], [enterpriseSchema]: { department: 'Tours' } },
        shows('Tours', enterpriseSchema, 'department'),
      );
  },
});

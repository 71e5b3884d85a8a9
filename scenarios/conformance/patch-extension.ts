import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { extensionAdded, extensionRemoved, extensionReplaced } from '../checks/patch/extension.ts';
import { absent, shows } from '../checks/wish.ts';
import { noEnterprise, writableOf } from '../probe/attributes.ts';
import { createSubject } from '../probe/subject.ts';
import { tryAll } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchExtension = defineScenario({
  id: 'patch-extension',
  suite: 'conformance',
  group: 'Patch',
  title: 'PATCH reaches the attributes of an extension by their full name',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand without anything of the enterprise extension.',
    'A department is added, replaced and removed by its full name, and read after each.',
  ],
  checks: [extensionAdded, extensionReplaced, extensionRemoved],
  async play(tools) {
    if (!writableOf(tools).enterprise) tools.skip(noEnterprise);
    const subject = await createSubject(tools, { [enterpriseSchema]: undefined });
    const path = `${enterpriseSchema}:department`;
    const shown = [enterpriseSchema, 'department'];
    await tryAll(tools, subject, [
      {
        check: extensionAdded,
        operations: [{ op: 'add', path, value: 'Research' }],
        wishes: [shows('Research', ...shown)],
      },
    ]);
    await tryAll(tools, subject, [
      {
        check: extensionReplaced,
        operations: [{ op: 'replace', path, value: 'Sales' }],
        wishes: [shows('Sales', ...shown)],
      },
    ]);
    await tryAll(tools, subject, [
      { check: extensionRemoved, operations: [{ op: 'remove', path }], wishes: [absent(...shown)] },
    ]);
  },
});

import { attribute } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema, userSchema } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import { managerNameReadOnly } from '../checks/references/read-only.ts';
import { managerById, referenceFollowed } from '../checks/references/references.ts';
import { shows, showsNot } from '../checks/wish.ts';
import { mayWrite } from '../probe/attributes.ts';
import { follow } from '../probe/follow.ts';
import { createSubject, postSubject } from '../probe/subject.ts';
import { lacking, written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

const manager = `${enterpriseSchema}:manager`;

export const managerReference = defineScenario({
  id: 'manager-reference',
  suite: 'conformance',
  group: 'Create',
  title: 'A manager is another person, named by their id',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'A person is created, and another one with the first as manager.',
    'The URL of the manager that the target shows is read.',
    'Then the name of the manager is written, which is the manager’s own.',
  ],
  checks: [managerById, referenceFollowed, managerNameReadOnly],
  async play(tools) {
    const { check, skip, discovery } = tools;
    if (discovery.attributes === undefined || !mayWrite(tools, manager))
      return skip('its schema has no manager that a client may write');
    const { id: managerId } = await createSubject(tools);
    const extension = { [enterpriseSchema]: { manager: { value: managerId } } };
    const { posted, subject } = await postSubject(tools, { schemas: [userSchema, enterpriseSchema], ...extension });
    const seen = await subject?.read();
    check(managerById, {
      ...written(tools, posted, seen, shows(managerId, enterpriseSchema, 'manager', 'value')),
      managerId,
    });
    if (subject === undefined || seen === undefined || !isSuccess(posted.response?.status)) return;

    const shown = attribute(seen.resource, enterpriseSchema, 'manager');
    check(
      referenceFollowed,
      await follow(tools, { ref: attribute(shown, '$ref'), id: managerId, holder: subject.path }),
    );
    // Where the target's own schema lets a client write it, it is no mistake that one can.
    const facts = discovery.attributes.get(`${manager}.displayName`.toLowerCase());
    if (facts?.mutability === 'readWrite' || discovery.patch === false) {
      check(
        managerNameReadOnly,
        lacking(
          tools,
          discovery.patch === false ? 'the target does not support PATCH' : 'its schema lets a client write it',
        ),
      );
      return;
    }
    const value = `Nobody ${managerId}`;
    const patched = await subject.patch({ op: 'replace', path: `${manager}.displayName`, value });
    check(
      managerNameReadOnly,
      written(tools, patched, await subject.read(), showsNot(value, enterpriseSchema, 'manager', 'displayName')),
    );
  },
});

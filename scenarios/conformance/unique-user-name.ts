import { isSuccess } from '../checks/answer.ts';
import {
  createInCapitals,
  createTwice,
  createTwiceType,
  externalIdShared,
  oneLeft,
  patchTaken,
  putTaken,
} from '../checks/unique/unique.ts';
import { showsNot } from '../checks/wish.ts';
import { createSubject } from '../probe/subject.ts';
import { written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const uniqueUserName = defineScenario({
  id: 'unique-user-name',
  suite: 'conformance',
  group: 'Create',
  title: 'Nobody gets the userName of somebody else',
  needs: [],
  dialects: 'none',
  after: ['create-representation'],
  story: [
    'Two people are created by hand, both with the same externalId.',
    'The first one is created again, and once more with the userName in capitals.',
    'PUT and PATCH try to give the second one the userName of the first.',
    'Each is refused, and one account has the userName.',
  ],
  checks: [externalIdShared, createTwice, createTwiceType, createInCapitals, putTaken, patchTaken, oneLeft],
  async play(tools) {
    const { check, scim, discovery, person, userBody, find } = tools;
    const first = await createSubject(tools);
    const { externalId } = first.sent;
    const { email } = first.person;
    if (externalId !== undefined) {
      const shared = await scim({ method: 'POST', path: '/Users', body: { ...userBody(person()), externalId } });
      check(externalIdShared, { exchanges: [shared] });
    }
    const second = await createSubject(tools);
    const { externalId: _same, ...again } = first.sent;

    const twice = await scim({ method: 'POST', path: '/Users', body: again });
    const capitals = await scim({ method: 'POST', path: '/Users', body: { ...again, userName: email.toUpperCase() } });
    const put = await second.put({ ...second.sent, userName: email });
    const afterPut = isSuccess(put.response?.status) ? await second.read() : undefined;
    const patched = await second.patch({ op: 'replace', path: 'userName', value: email });
    const after = await second.read();
    check(createTwice, { discovery, exchanges: [twice] });
    check(createTwiceType, { discovery, exchanges: [twice] });
    check(createInCapitals, { discovery, exchanges: [capitals] });
    check(putTaken, written(tools, put, afterPut, showsNot(email, 'userName')));
    check(patchTaken, written(tools, patched, after, showsNot(email, 'userName')));
    if ([twice, capitals, put, patched].some(({ response }) => isSuccess(response?.status))) return;
    check(oneLeft, { ...(await find(email)), userName: email, resourceId: first.id, discovery });
  },
});

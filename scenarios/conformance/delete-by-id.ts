import {
  createdAgain,
  deletedForEveryMethod,
  deleteEmpty,
  deleteTaken,
  deleteUnknown,
  idNotReused,
} from '../checks/delete/by-id.ts';
import { deleteStatus } from '../checks/delete/delete-status.ts';
import { notFound } from '../checks/delete/not-found.ts';
import { createSubject } from '../probe/subject.ts';
import { defineScenario } from '../scenario.ts';

export const deleteById = defineScenario({
  id: 'delete-by-id',
  suite: 'conformance',
  group: 'Delete',
  title: 'What was deleted is gone for every request',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand and deleted.',
    'GET, PUT, PATCH and DELETE of the id find nobody, and neither does a search.',
    'The same person is created again, with a new id.',
    'A DELETE of an id that nobody has finds nobody.',
  ],
  checks: [
    deleteTaken,
    deleteStatus,
    deleteEmpty,
    deletedForEveryMethod,
    notFound,
    createdAgain,
    idNotReused,
    deleteUnknown,
  ],
  async play(tools) {
    const { check, need, scim, discovery, behaviour, find } = tools;
    const unknown = await scim({ method: 'DELETE', path: '/Users/7c0f5e3a-5f0d-4f6b-9a55-000000000000' });
    check(deleteUnknown, { exchanges: [unknown] });

    const subject = await createSubject(tools);
    const { id, path, sent, person } = subject;
    const deleted = await scim({ method: 'DELETE', path });
    need(deleteTaken, { exchanges: [deleted] });
    check(deleteStatus, { exchanges: [deleted] });
    check(deleteEmpty, { exchanges: [deleted] });

    // Waits as long as the target says that a deletion may take to show.
    const { exchanges } = await subject.read();
    const put = await subject.put(sent);
    const patched = await subject.patch({ op: 'replace', path: 'displayName', value: 'Bea Gone' });
    const again = await scim({ method: 'DELETE', path });
    check(deletedForEveryMethod, { discovery, exchanges: [...exchanges, put, patched, again] });
    check(notFound, { ...(await find(person.email)), discovery });

    if (behaviour.recreateDeleted === 'conflicts' || behaviour.afterDelete !== 'gone') return;
    const recreated = await scim({ method: 'POST', path: '/Users', body: sent });
    check(createdAgain, { exchanges: [recreated] });
    if (behaviour.recreateDeleted !== 'revives') check(idNotReused, { id, exchanges: [recreated] });
  },
});

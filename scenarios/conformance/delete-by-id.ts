import { createdAgain, deleteEmpty, deleteTaken, goneAgain, idNotReused } from '../checks/delete/by-id.ts';
import { notFound } from '../checks/delete/not-found.ts';
import { unknownPersonPatched } from '../checks/patch/refused.ts';
import { putUnknown } from '../checks/replace/replace.ts';
import { seenIn } from '../probe/seen.ts';
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
    'A search, PUT, PATCH, DELETE and GET of the id find nobody.',
    'The same person is created again, with a new id.',
  ],
  checks: [deleteTaken, deleteEmpty, notFound, putUnknown, unknownPersonPatched, goneAgain, createdAgain, idNotReused],
  async play(tools) {
    const { check, need, scim, discovery, behaviour, find } = tools;
    const subject = await createSubject(tools);
    const { id, path, sent, person } = subject;
    const deleted = await scim({ method: 'DELETE', path });
    need(deleteTaken, { exchanges: [deleted] });
    check(deleteEmpty, { exchanges: [deleted] });

    // It waits as long as a deletion may take to show by the word of the target.
    check(notFound, { ...(await find(person.email)), discovery });
    // No look in between: what a look does not show is never written to.
    const put = await subject.put(sent);
    const patched = await subject.patch({ op: 'replace', path: 'displayName', value: 'Bea Gone' });
    const again = await scim({ method: 'DELETE', path });
    const { exchanges } = await subject.read();
    check(putUnknown, seenIn(put));
    check(unknownPersonPatched, { ...seenIn(patched), discovery });
    check(goneAgain, { exchanges: [again, ...exchanges] });

    if (behaviour.recreateDeleted === 'conflicts' || behaviour.afterDelete !== 'gone') return;
    const recreated = await scim({ method: 'POST', path: '/Users', body: sent });
    check(createdAgain, { exchanges: [recreated] });
    if (behaviour.recreateDeleted !== 'revives') check(idNotReused, { id, exchanges: [recreated] });
  },
});

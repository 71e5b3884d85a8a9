import {
  operationsRequired,
  operationUnknown,
  pathMalformed,
  schemasRequired,
  valueRequired,
} from '../checks/patch/malformed.ts';
import { removeWithoutPath } from '../checks/patch/remove.ts';
import { shows, showsNot } from '../checks/wish.ts';
import { createSubject, patchBody } from '../probe/subject.ts';
import { written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const patchMalformed = defineScenario({
  id: 'patch-malformed',
  suite: 'conformance',
  group: 'Patch',
  title: 'PATCH requests that say nothing sensible are refused',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'A person is created by hand.',
    'PATCH is sent with an op that does not exist, a broken path, an add without a value, a remove without a path, without operations and without schemas.',
    'A read shows the person as before.',
  ],
  checks: [operationUnknown, pathMalformed, valueRequired, removeWithoutPath, operationsRequired, schemasRequired],
  async play(tools) {
    const { check, scim } = tools;
    const subject = await createSubject(tools);
    const { path, person } = subject;
    const named = (value: string) => ({ path: 'displayName', value });

    const move = await subject.patch({ op: 'move', ...named('Moved') });
    const broken = await subject.patch({ op: 'replace', path: 'emails[type eq', value: 'broken' });
    const empty = await subject.patch({ op: 'add', path: 'displayName' });
    const pathless = await subject.patch({ op: 'remove' });
    const { Operations: _none, ...bare } = patchBody([]);
    const bald = await scim({ method: 'PATCH', path, body: { ...bare, displayName: 'Bald' } });
    const { schemas: _left, ...unnamed } = patchBody([{ op: 'replace', ...named('Unnamed') }]);
    const nameless = await scim({ method: 'PATCH', path, body: unnamed });
    const after = await subject.read();

    check(operationUnknown, written(tools, move, after, showsNot('Moved', 'displayName')));
    check(pathMalformed, written(tools, broken, after));
    check(valueRequired, written(tools, empty, after));
    check(removeWithoutPath, written(tools, pathless, after, shows(person.email, 'userName')));
    check(operationsRequired, written(tools, bald, after, showsNot('Bald', 'displayName')));
    check(schemasRequired, written(tools, nameless, after, showsNot('Unnamed', 'displayName')));
  },
});

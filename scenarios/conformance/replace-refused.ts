import { idStays, putWithoutRequired, putWrongType } from '../checks/replace/replace.ts';
import { shows } from '../checks/wish.ts';
import { createSubject } from '../probe/subject.ts';
import { written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const replaceRefused = defineScenario({
  id: 'replace-refused',
  suite: 'conformance',
  group: 'Replace',
  title: 'PUT takes no account its name or its id',
  needs: [],
  dialects: 'none',
  after: ['replace'],
  story: [
    'A person is created by hand.',
    'A PUT without userName and one with a text where the name should be are refused, another display name is not; a read shows the person with the same id.',
  ],
  checks: [putWithoutRequired, putWrongType, idStays],
  async play(tools) {
    const { check } = tools;
    const subject = await createSubject(tools);
    const { userName: _left, ...nameless } = subject.sent;
    const without = await subject.put(nameless);
    const garbled = await subject.put({ ...subject.sent, name: 'no object' });
    await subject.put({ ...subject.sent, displayName: 'Bea Put' });
    const after = await subject.read();
    check(putWithoutRequired, written(tools, without, after, shows(subject.person.email, 'userName')));
    check(putWrongType, written(tools, garbled, after));
    check(idStays, { id: subject.id, seen: after, exchanges: after.exchanges });
  },
});

import { idIn } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import { idStays, putUnknown, putWithoutRequired, putWrongType } from '../checks/replace/replace.ts';
import { shows } from '../checks/wish.ts';
import { seenIn } from '../probe/seen.ts';
import { createSubject } from '../probe/subject.ts';
import { written } from '../probe/trial.ts';
import { defineScenario } from '../scenario.ts';

export const replaceRefused = defineScenario({
  id: 'replace-refused',
  suite: 'conformance',
  group: 'Replace',
  title: 'PUT takes no account its name and creates none',
  needs: [],
  dialects: 'none',
  after: ['replace'],
  story: [
    'A person is created by hand.',
    'A PUT without userName and one with a text where the name should be are refused, another display name is not; a read shows the person with the same id.',
    'A PUT to an id that nobody has creates nobody.',
  ],
  checks: [putWithoutRequired, putWrongType, idStays, putUnknown],
  async play(tools) {
    const { check, scim, person, userBody, atEnd } = tools;
    const subject = await createSubject(tools);
    const { userName: _left, ...nameless } = subject.sent;
    const without = await subject.put(nameless);
    const garbled = await subject.put({ ...subject.sent, name: 'no object' });
    await subject.put({ ...subject.sent, displayName: 'Bea Put' });
    const after = await subject.read();
    check(putWithoutRequired, written(tools, without, after, shows(subject.person.email, 'userName')));
    check(putWrongType, written(tools, garbled, after));
    check(idStays, { id: subject.id, seen: after, exchanges: after.exchanges });

    const path = '/Users/7c0f5e3a-5f0d-4f6b-9a55-000000000000';
    const put = await scim({ method: 'PUT', path, body: userBody(person()) });
    const made = isSuccess(put.response?.status) ? (idIn(put.response?.body) ?? path.slice(7)) : undefined;
    if (made !== undefined)
      atEnd('What the PUT created is removed.', async () => {
        await scim({ method: 'DELETE', path: `/Users/${encodeURIComponent(made)}` });
      });
    check(putUnknown, seenIn(put));
  },
});

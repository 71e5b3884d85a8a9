import { userSchema } from '../../../target-adapter/scim/urns.ts';
import { answersTo } from '../../checks/filter-answer.ts';
import { googleBothSchemas, googleMatch } from '../../checks/google/google.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject, postSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const googleCreate = defineScenario({
  id: 'google-create',
  suite: 'google',
  group: 'Google Workspace',
  title: 'People are found, and created with two schemas',
  needs: [],
  dialects: ['google'],
  story: [
    'A person is created by hand, and asked for with startIndex and without count; so is a userName that nobody has.',
    'Another one is created as application/json, with the schema of SCIM 1.0 beside that of SCIM 2.0.',
  ],
  checks: [googleMatch, googleBothSchemas],
  async play(tools) {
    const { asIdp, find, newAddress, discovery, check } = tools;
    const { person, id } = await createSubject(tools);
    await find(person.email, ({ hits }) => hits === 1);
    const ask = async (userName: string, finds: readonly string[]) => {
      const filter = `userName eq ${JSON.stringify(userName)}`;
      const path = `/Users?filter=${encodeURIComponent(filter)}&startIndex=1`;
      return { filter, finds, exchange: await asIdp({ method: 'GET', path }) };
    };
    check(googleMatch, answersTo(discovery, [await ask(person.email, [id]), await ask(newAddress(), [])]));

    const schemas = ['urn:scim:schemas:core:1.0', userSchema];
    const { posted } = await postSubject(speaking(tools), { schemas });
    check(googleBothSchemas, { asked: posted, exchanges: [posted] });
  },
});

import { attribute, isObject, type JsonObject } from '../../../target-adapter/scim/resource.ts';
import { oktaEcho } from '../../checks/okta/profile.ts';
import { shows } from '../../checks/wish.ts';
import { mayWrite, noName } from '../../probe/attributes.ts';
import { withChanged } from '../../probe/respelt.ts';
import { speaking } from '../../probe/speaking.ts';
import { createSubject } from '../../probe/subject.ts';
import { lacking, written } from '../../probe/trial.ts';
import { defineScenario } from '../../scenario.ts';

export const oktaProfile = defineScenario({
  id: 'okta-profile',
  suite: 'okta',
  group: 'Okta',
  title: 'A profile is changed by putting back what was read',
  needs: [],
  dialects: ['okta-oin', 'okta-aiw'],
  after: ['create-and-read-back'],
  story: [
    'A person is created and read by id.',
    'What was read goes back whole, with another family name, an empty list of groups and a display for each address.',
  ],
  checks: [oktaEcho],
  async play(tools) {
    const { asIdp, newFamilyName, check, discovery } = tools;
    if (!mayWrite(tools, 'name.familyName')) return void check(oktaEcho, lacking(tools, noName));
    const subject = await createSubject(speaking(tools));
    const familyName = newFamilyName(subject.person);
    const read = await asIdp({ method: 'GET', path: subject.path });
    const held = isObject(read.response?.body) ? read.response.body : subject.sent;
    const emails = attribute(held, 'emails');
    const knowsDisplay = discovery.attributes?.has('emails.display') === true;
    const body = withChanged(held, {
      name: withChanged(objectOr(attribute(held, 'name')), { familyName }),
      ...(discovery.attributes?.has('groups') === true ? { groups: [] } : {}),
      ...(knowsDisplay && Array.isArray(emails)
        ? { emails: emails.map((email) => ({ ...objectOr(email), display: attribute(email, 'value') })) }
        : {}),
    });

    const put = await subject.put(body);
    const wishes = [
      shows(familyName, 'name', 'familyName'),
      shows(subject.person.givenName, 'name', 'givenName'),
      shows(subject.person.email, 'userName'),
      shows(subject.id, 'id'),
    ];
    check(oktaEcho, written(tools, put, await subject.read(), ...wishes));
  },
});

const objectOr = (value: unknown): JsonObject => (isObject(value) ? value : {});

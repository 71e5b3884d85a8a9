import {
  entraBareGet,
  entraMatchAnyCase,
  entraMatchEmail,
  entraMatchExternalId,
  entraUnknownParameter,
} from '../../checks/entra/match.ts';
import { answersTo } from '../../checks/filter-answer.ts';
import { asIdp, askAsEntra } from '../../probe/as-idp.ts';
import { quoted } from '../../probe/ask.ts';
import { createSubject } from '../../probe/subject.ts';
import { defineScenario } from '../../scenario.ts';

export const entraMatchOthers = defineScenario({
  id: 'entra-match-others',
  suite: 'entra',
  group: 'Entra ID',
  title: 'Whatever people are matched by finds them',
  needs: [],
  dialects: ['entra', 'entra-rfc'],
  after: ['create-and-read-back', 'entra-match'],
  story: [
    'A person is created, and read without any header beside the credential.',
    'They are looked for by userName in capitals, by externalId, and by the address of work in Entra ID’s own form of a filter.',
    'At last a parameter stands in the query that nobody knows: the flag of the tenant URL.',
  ],
  checks: [entraBareGet, entraMatchAnyCase, entraMatchExternalId, entraMatchEmail, entraUnknownParameter],
  async play(tools) {
    const { check, discovery, asIdp: send } = tools;
    const { id, path, sent, person } = await createSubject(asIdp(tools));
    const finds = [id];

    check(entraBareGet, { exchanges: [await send({ method: 'GET', path })] });
    const capitals = `userName eq ${quoted(person.email.toUpperCase())}`;
    check(entraMatchAnyCase, answersTo(discovery, [await askAsEntra(tools, { filter: capitals, finds })]));
    const externalId = typeof sent.externalId === 'string' ? [sent.externalId] : [];
    const asked = [];
    for (const each of externalId)
      asked.push(await askAsEntra(tools, { filter: `externalId eq ${quoted(each)}`, finds }));
    check(entraMatchExternalId, answersTo(discovery, asked, 'no externalId is sent to this target'));
    const byAddress =
      sent.emails === undefined
        ? []
        : [await askAsEntra(tools, { filter: `emails[type eq "work"].value eq ${quoted(person.email)}`, finds })];
    check(entraMatchEmail, answersTo(discovery, byAddress, 'no address is sent to this target'));
    const flagged = { before: 'aadOptscim062020&', filter: `userName eq ${quoted(person.email)}`, finds };
    const { exchange } = await askAsEntra(tools, flagged);
    check(entraUnknownParameter, { exchanges: [exchange] });
  },
});

import { type Check, type CheckFacts, defineCheck, pass } from '../../check.ts';
import { judgeWritten, type Write } from '../write.ts';

/** Taken and done, or refused with 400: to take it and do nothing is what harms. */
const tolerated = (facts: CheckFacts): Check<Write> =>
  defineCheck({
    ...facts,
    judge: (evidence) => (evidence.write?.response?.status === 400 ? pass : judgeWritten(evidence)),
  });

export const keycloakEmailsBare: Check<Write> = tolerated({
  id: 'keycloak/emails-bare',
  title: 'A create whose addresses have neither type nor primary is taken whole, or refused',
  requirements: ['KC-01'],
  hint: 'Keep an address without type and primary as it is.',
  breaks: 'Keycloak: people have no address, and get no mail.',
});

export const keycloakActiveText: Check<Write> = tolerated({
  id: 'keycloak/active-text',
  title: 'A PATCH with active as a text deactivates, or is refused',
  requirements: ['KC-01'],
  hint: 'Read the text “false” as the boolean, or answer 400 invalidValue.',
  breaks: 'Keycloak, with PATCH for people: who was disabled keeps their access.',
});

export const keycloakMembersEmptied: Check<Write> = tolerated({
  id: 'keycloak/members-emptied',
  title: 'A remove of members without a value empties the group, or is refused',
  requirements: ['KC-01'],
  hint: 'Take all members away where a remove names members and nothing more.',
  breaks: 'Keycloak, with PATCH for groups: the last member keeps the rights of the group.',
});

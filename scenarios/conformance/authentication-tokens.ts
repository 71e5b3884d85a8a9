import {
  alteredTokenRefused,
  emptyTokenRefused,
  nothingTold,
  refusedStoresNothing,
  schemeAnyCase,
} from '../checks/authentication/tokens.ts';
import { makePerson } from '../probe/people.ts';
import { defineScenario } from '../scenario.ts';

export const authenticationTokens = defineScenario({
  id: 'authentication-tokens',
  suite: 'conformance',
  tags: ['security'],
  group: 'Authentication',
  title: 'A credential is looked at first, and whole',
  needs: ['credential'],
  dialects: 'none',
  after: ['create-and-read-back'],
  story: [
    'A person is created.',
    'Somebody with a wrong credential reads that person, and one who is not there, and tries to create somebody.',
    'Where the target takes bearer tokens, it is asked with the word in small letters, without a token, and with a letter of the token changed.',
  ],
  checks: [nothingTold, refusedStoresNothing, schemeAnyCase, emptyTokenRefused, alteredTokenRefused],
  async play(tools) {
    const {
      scim,
      check,
      discovery,
      find,
      readId,
      userBody,
      person,
      newAddress,
      connection,
      wrongConnection,
      alteredConnection,
    } = tools;
    const { id } = await makePerson(tools);
    const path = `/Users/${encodeURIComponent(id)}`;
    await readId('Users', id, ({ resource }) => resource !== undefined);
    const wrong = wrongConnection();
    if (wrong !== undefined) {
      const nobody = `/Users/${encodeURIComponent(newAddress())}`;
      const exchanges = [
        await scim({ method: 'GET', path }, wrong),
        await scim({ method: 'GET', path: nobody }, wrong),
      ];
      check(nothingTold, { exchanges });
      const stranger = person();
      const refused = await scim({ method: 'POST', path: '/Users', body: userBody(stranger) }, wrong);
      const seen = await find(stranger.email);
      check(refusedStoresNothing, { ...seen, discovery, exchanges: [refused, ...seen.exchanges] });
    }

    const { baseUrl, credential } = connection();
    if (credential.kind !== 'bearer') return;
    const withHeader = (value: string) =>
      scim({ method: 'GET', path }, { baseUrl, credential: { kind: 'header', name: 'Authorization', value } });
    check(schemeAnyCase, { exchanges: [await withHeader(`bearer ${credential.token}`)] });
    check(emptyTokenRefused, { exchanges: [await withHeader('Bearer')] });
    const altered = alteredConnection();
    if (altered !== undefined)
      check(alteredTokenRefused, { exchanges: [await scim({ method: 'GET', path }, altered)] });
  },
});

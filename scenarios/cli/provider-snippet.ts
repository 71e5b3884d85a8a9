export type SnippetFacts = {
  readonly baseUrl: string;
  /** Of the administrator's API. */
  readonly administrationUrl: string;
  /** As a configuration declares it. */
  readonly behaviour: unknown;
  /** Of the page of the mail catcher or of MailHog; absent: the mail goes somewhere that we cannot read. */
  readonly mailUrl?: string;
  readonly tokenVariable: string;
  readonly adminKeyVariable: string;
};

/** The target of a `scimulator.config.yaml` that describes the reference provider, its administration included. */
export async function providerSnippet(facts: SnippetFacts): Promise<string> {
  const { Document, isMap, visit } = await import('yaml');
  const { baseUrl, administrationUrl, behaviour, mailUrl, tokenVariable, adminKeyVariable } = facts;
  const target = {
    baseUrl,
    auth: { bearer: { env: tokenVariable } },
    behaviour,
    allow: ['token', 'reconfigure', 'seats'],
    ...(mailUrl === undefined ? {} : { mail: { mailhog: mailUrl } }),
    administration: {
      http: {
        baseUrl: administrationUrl,
        headers: { authorization: { env: adminKeyVariable, prefix: 'Bearer ' } },
        issueToken: {
          method: 'POST',
          path: '/tokens',
          body: { ttlSeconds: '{ttlSeconds}' },
          answer: { token: '/token', id: '/id' },
        },
        revokeToken: { method: 'DELETE', path: '/tokens/{id}' },
        deleteConfiguration: { method: 'DELETE', path: '/configuration' },
        setUpConfiguration: { method: 'POST', path: '/configuration', answer: { baseUrl: '/baseUrl' } },
        setFreeSeats: { method: 'POST', path: '/seats', body: { free: '{free}' } },
        findPerson: {
          method: 'GET',
          path: '/people?userName={userName}',
          answer: {
            id: '/0/id',
            state: '/0/state',
            canLogIn: '/0/login/allowed',
            address: '/0/userName',
            groups: '/0/groups',
          },
        },
        removePerson: { method: 'DELETE', path: '/people/{id}' },
        passTime: { method: 'POST', path: '/clock', body: { advanceSeconds: '{seconds}' } },
      },
    },
  };
  const document = new Document({ targets: { provider: target } });
  // One line for each call and each small thing, as a person would write it.
  visit(document, {
    Pair(_, { key, value }) {
      const name = String(key);
      if (isMap(value) && !['targets', 'provider', 'administration', 'http', 'behaviour'].includes(name))
        value.flow = true;
    },
    Seq(_, list) {
      list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, singleQuote: true, flowCollectionPadding: true });
}

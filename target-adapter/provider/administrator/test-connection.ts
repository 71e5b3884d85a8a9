import type { Configuration } from '../configuration.ts';
import type { TokenBook } from '../token-book.ts';

/** What "Test connection" found out, one line for each thing that must be right. */
export type ConnectionTest = {
  readonly ok: boolean;
  readonly checks: readonly { readonly title: string; readonly ok: boolean; readonly detail: string }[];
};

type Tested = {
  readonly configuration: Configuration;
  readonly tokens: TokenBook;
  /** One to be tried; absent: whether there is any. */
  readonly token: string | undefined;
  readonly askScim: () => Promise<number>;
};

export async function testConnection({
  configuration: { sso, scim },
  tokens,
  token,
  askScim,
}: Tested): Promise<ConnectionTest> {
  const valid = tokens.list().filter(({ state }) => state === 'valid').length;
  const status = scim === 'set-up' ? await askScim() : undefined;
  const checks = [
    {
      title: 'Single sign-on',
      ok: sso === 'on',
      detail: sso === 'on' ? 'SAML single sign-on is on.' : 'Turn on SAML single sign-on.',
    },
    { title: 'Configuration', ok: scim === 'set-up', detail: scim === 'set-up' ? 'SCIM is set up.' : 'Set SCIM up.' },
    token === undefined
      ? { title: 'Bearer token', ok: valid > 0, detail: valid > 0 ? `${valid} valid.` : 'Generate a token.' }
      : {
          title: 'Bearer token',
          ok: tokens.accepts(token, 'GET'),
          detail: tokens.accepts(token, 'GET') ? 'This token is accepted.' : 'This token is not accepted.',
        },
    {
      title: 'Users',
      ok: status === 200,
      detail: status === undefined ? 'Not asked.' : `GET /Users answers ${status}.`,
    },
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
}

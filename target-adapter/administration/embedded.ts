import { Problem } from '../problem.ts';
import type { ProviderRequest } from '../provider/http.ts';
import { Refusal } from '../provider/refusal.ts';
import type { Tenant } from '../provider/tenant.ts';
import type { Administration, AdministrationCall, AdministratorAct, PersonView } from './administration.ts';

/** The administration of a tenant of the embedded provider: every call, directly. */
export function embeddedAdministration(tenant: Tenant): Administration {
  const { administrator, outbox } = tenant;
  let failuresTold = 0;

  return {
    issueToken: async ({ ttlSeconds }) => attempt('issueToken', () => administrator.issueToken(ttlSeconds)),
    revokeToken: async ({ id }) => attempt('revokeToken', () => administrator.revokeToken(id)),
    deleteConfiguration: async () => attempt('deleteConfiguration', () => administrator.deleteConfiguration()),
    setUpConfiguration: async () => attempt('setUpConfiguration', () => administrator.setUpConfiguration()),
    async setFreeSeats({ free }) {
      attempt('setFreeSeats', () => administrator.setFreeSeats(free));
    },
    async findPerson({ userName }): Promise<PersonView | undefined> {
      const [person] = administrator.people(userName);
      return (
        person && {
          id: person.id,
          state: person.state,
          canLogIn: person.login.allowed,
          address: person.userName,
          groups: person.groups,
        }
      );
    },
    removePerson: async ({ id }) => attempt('removePerson', () => administrator.removePerson(id)),
    async passTime({ seconds }) {
      administrator.passTime(seconds);
    },
    async settleMail() {
      await outbox.settle();
      const failed = outbox.failed - failuresTold;
      failuresTold = outbox.failed;
      if (failed > 0) throw notTaken(failed, outbox.failures.at(-1)?.reason ?? 'unknown');
    },
    actAs: (act) => actAs(tenant, act),
    whyNot: (call) => `the embedded provider offers ${call}`,
    close: () => Promise.resolve(),
  };
}

function attempt<Outcome>(call: AdministrationCall, act: () => Outcome): Outcome {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const text = {
      happened: `the embedded provider refused ${call}: ${error.message}`,
      expected: `${call} to succeed`,
      next: 'put right what the message names, then repeat',
    };
    throw new Problem('ADMINISTRATION_FAILED', text, { cause: error });
  }
}

const notTaken = (failed: number, reason: string): Problem =>
  new Problem('ADMINISTRATION_FAILED', {
    happened: `${failed} ${failed === 1 ? 'mail was' : 'mails were'} not taken by the mail server, the last because: ${reason}`,
    expected: 'every mail of the embedded provider to be accepted',
    next: 'check that the mail catcher runs at the address that the provider sends to',
  });

/** Through the same door as over HTTP, with the cookie of a session of that role. */
async function actAs(
  { answer, sessions }: Tenant,
  { role, method, path, body }: AdministratorAct,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const cookie = role === 'nobody' ? undefined : sessions.open({ name: role, role });
  const [below = '', query = ''] = path.split('?', 2);
  const request: ProviderRequest = {
    method,
    path: `/admin/api${below}`,
    query: new URLSearchParams(query),
    headers: {
      'content-type': 'application/json',
      ...(cookie === undefined ? {} : { cookie: `scimulator_session=${cookie}` }),
    },
    text: body === undefined ? '' : JSON.stringify(body),
  };
  try {
    const { status, text } = await answer(request);
    const parsed: unknown = text === '' ? undefined : JSON.parse(text);
    return { status, body: parsed };
  } finally {
    if (cookie !== undefined) sessions.end(cookie);
  }
}

import { defineDialect, type Setting } from '../dialect.ts';
import { syncHabits } from '../job-habits.ts';
import { keycloakFacts } from './keycloak-ext/facts.ts';
import { groupsWith } from './keycloak-ext/groups.ts';
import { dress, reactions, speechFor } from './keycloak-ext/requests.ts';
import { mapped, usersOf } from './keycloak-ext/users.ts';
import { type Client, converseAs } from './wire/client.ts';
import { importAll } from './wire/import.ts';
import { sendNothing } from './wire/match.ts';

/** Keycloak with the SCIM extension of libre.sh, as mitodl goes on with it. */
export const keycloakExt = defineDialect({
  id: 'keycloak-ext',
  family: 'keycloak',
  title: 'Keycloak (libre.sh extension)',
  label: 'keycloak',
  evidence: 'excellent',
  deletes: true,
  pushesPasswords: 'the extension sends no passwords',
  imports: true,
  matchesFirst: false,
  options: { userUpdate: ['put', 'patch'], groupUpdate: ['put', 'patch'], contentType: ['scim+json', 'json'] },
  facts: keycloakFacts,
  repeats: { attempts: 10, growth: 'doubling', noAnswer: { code: 'ProcessingException', afterMs: 500 } },
  job: syncHabits,
  mapped,
  dress,
  converse: (intent, setting) => converseAs(clientOf(setting), intent),
});

function clientOf(setting: Setting): Client {
  const users = usersOf(setting);
  return {
    test: sendNothing,
    users,
    groups: groupsWith(users, setting),
    importAll: () =>
      importAll(setting, {
        page: (endpoint) => speechFor(setting).ask(endpoint),
        extent: 'first-page',
        refusal: (answer) => reactions.refusal('import', answer),
        unusable: ({ status }, reason) => reactions.unusable('import', status, reason),
      }),
  };
}

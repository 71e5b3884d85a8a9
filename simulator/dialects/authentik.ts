import { type Conversation, defineDialect, type Setting } from '../dialect.ts';
import type { Intent } from '../intent.ts';
import { syncHabits } from '../job-habits.ts';
import { type Config, readConfig } from './authentik/config.ts';
import { authentikFacts } from './authentik/facts.ts';
import { groupsWith } from './authentik/groups.ts';
import { askPage, dress, reactions, speech, taskRetryMs } from './authentik/requests.ts';
import { mapped, usersWith } from './authentik/users.ts';
import { succeeded } from './wire/answer.ts';
import { converseAs } from './wire/client.ts';
import { importAll } from './wire/import.ts';
import { nothingToDo } from './wire/match.ts';

/** authentik's SCIM provider. */
export const authentik = defineDialect({
  id: 'authentik',
  family: 'authentik',
  title: 'authentik',
  label: 'ak',
  evidence: 'excellent',
  deletes: true,
  pushesPasswords: 'authentik sends no passwords',
  imports: true,
  matchesFirst: false,
  options: { onConflict: ['link', 'fail'], groupPatch: ['whole', 'aws'] },
  facts: authentikFacts,
  repeats: { attempts: 6, growth: 'doubling', noAnswer: { code: 'SCIMRequestException', afterMs: taskRetryMs } },
  job: { ...syncHabits, schedule: { kind: 'event', fullSyncMs: 3_600_000 } },
  mapped,
  dress,
  converse: (intent, setting) => (intent.kind === 'test-connection' ? test() : converse(intent, setting)),
});

/** Whatever the target says of itself will do; a server that is not well is told of. S10 */
function* test(): Conversation {
  const answer = yield speech.ask('/ServiceProviderConfig');
  const isTolerated = succeeded(answer) || (answer.status < 500 && answer.status !== 401 && answer.status !== 429);
  return isTolerated ? { kind: 'done', action: 'test' } : reactions.refusal('test', answer);
}

/** What the target says of itself comes first, with every task anew. */
function* converse(intent: Intent, setting: Setting): Conversation {
  if (needsNoRequest(intent, setting)) return nothingToDo;
  const config = yield* readConfig();
  if ('kind' in config) return config;
  return yield* converseAs(clientWith(config, setting), intent);
}

function clientWith(declared: Config, setting: Setting) {
  const config = setting.options.onConflict === 'fail' ? { ...declared, filter: false } : declared;
  return {
    test,
    users: usersWith(config, setting),
    groups: groupsWith(config, setting),
    importAll: () =>
      importAll(setting, {
        page: askPage,
        refusal: (answer) => reactions.refusal('import', answer),
        unusable: ({ status }, reason) => reactions.unusable('import', status, reason),
      }),
  };
}

/** Nobody is there to be changed. */
function needsNoRequest(intent: Intent, { linkedId }: Setting): boolean {
  switch (intent.kind) {
    case 'set-password':
      return true;
    case 'unassign':
    case 'disable':
    case 'delete':
      return linkedId(intent.person.id) === undefined;
    case 'delete-group':
      return linkedId(intent.group.id) === undefined;
    case 'test-connection':
    case 'import':
    case 'assign':
    case 'update':
    case 'enable':
    case 'push-group':
    case 'rename-group':
    case 'change-members':
    case 'replace-members':
      return false;
  }
}

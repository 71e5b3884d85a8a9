import { type Conversation, defineDialect, type Setting } from '../dialect.ts';
import { hitsOf } from './okta-oin/answers.ts';
import { oktaFacts } from './okta-oin/facts.ts';
import { changeMembers, deleteGroup, push, rename } from './okta-oin/group.ts';
import { importing, refusal, rescheduledMs, testing, unusable } from './okta-oin/reactions.ts';
import { ask, askPage, dress } from './okta-oin/requests.ts';
import { assign, deactivate, mapped, setPassword, update } from './okta-oin/user.ts';
import { succeeded } from './wire/answer.ts';
import { importAll } from './wire/import.ts';
import { sendNothing } from './wire/match.ts';

/** An Okta application from the integration network, or from its SCIM 2.0 test templates. */
export const oktaOin = defineDialect({
  id: 'okta-oin',
  family: 'okta',
  title: 'Okta (integration network)',
  label: 'okta',
  evidence: 'excellent',
  deletes: 'Okta never sends DELETE for a person: it deactivates them',
  pushesPasswords: true,
  imports: true,
  matchesFirst: true,
  options: {
    authScheme: ['bearer', 'raw'],
    userPatch: ['off', 'on'],
    profile: ['documented', 'full'],
    emptyStyle: ['absent', 'empty'],
    memberReplace: ['path', 'pathless'],
  },
  facts: oktaFacts,
  repeats: { attempts: 10, growth: 'doubling', noAnswer: { code: 'Timeout', afterMs: rescheduledMs } },
  mapped,
  dress,
  converse(intent, setting) {
    switch (intent.kind) {
      case 'test-connection':
        return testConnection(setting);
      case 'assign':
      case 'enable':
        return assign(intent.person, setting);
      case 'update':
        return update(intent.person, intent.before, setting);
      case 'unassign':
      case 'disable':
        return deactivate(intent.person, setting);
      case 'delete':
        return sendNothing(); // deleting a deactivated Okta user sends nothing. D20, D22
      case 'set-password':
        return setPassword(intent.person, intent.password, setting);
      case 'import':
        return importAll(setting, {
          page: askPage,
          refusal: (answer) => refusal(importing, answer),
          unusable: ({ status }, reason) => unusable(importing, status, reason),
        });
      case 'push-group':
      case 'replace-members':
        return push(intent.group, setting);
      case 'rename-group':
        return rename(intent.group, setting);
      case 'change-members':
        return changeMembers(intent.group, intent.added, intent.removed, setting);
      case 'delete-group':
        return deleteGroup(intent.group, setting);
    }
  },
});

/** C20; the page of groups only where groups are pushed. */
function* testConnection(setting: Setting): Conversation {
  const paths = [
    '/Users?startIndex=1&count=2',
    ...(setting.groups === 'endpoint' ? ['/Groups?startIndex=1&count=100'] : []),
  ];
  for (const path of paths) {
    const answer = yield ask(path);
    if (!succeeded(answer)) return refusal(testing, answer);
    const page = hitsOf(answer);
    if (page.kind === 'fault') return unusable(testing, answer.status, page.reason);
  }
  return { kind: 'done', action: 'test' };
}

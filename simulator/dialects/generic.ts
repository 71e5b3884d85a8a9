import { type Conversation, type DialectFact, defineDialect, type Setting } from '../dialect.ts';
import { plainHabits } from '../job-habits.ts';
import { changeMembers, deleteGroup, push, rename, replaceMembers } from './generic/group.ts';
import { defaultRetryMs, refusal, unreadable } from './generic/reactions.ts';
import { ask, askPage, dress } from './generic/requests.ts';
import { assign, deleteUser, mapped, setActive, setPassword, update } from './generic/user.ts';
import { readList, succeeded } from './wire/answer.ts';
import { equals, percentEncoded } from './wire/filter.ts';
import { importAll } from './wire/import.ts';

const rfc7644 = (section: string) => `RFC 7644 §${section}`;

const facts: readonly DialectFact[] = [
  {
    id: 'generic/test',
    says: 'tests the connection with a query for a userName that nobody has',
    evidence: 'documented',
    source: rfc7644('3.4.2'),
  },
  {
    id: 'generic/match',
    says: 'looks for the userName, or the group’s displayName, before it creates; with match=never it posts without asking',
    evidence: 'documented',
    source: rfc7644('3.4.2.2'),
  },
  {
    id: 'generic/create',
    says: 'POST with every mapped attribute; groups with their members',
    evidence: 'documented',
    source: rfc7644('3.3'),
  },
  {
    id: 'generic/update',
    says: 'one PATCH, lower-case operations, a path in each, only what changed',
    evidence: 'documented',
    source: rfc7644('3.5.2'),
  },
  {
    id: 'generic/members',
    says: 'adds members as one list, removes each by a value path',
    evidence: 'documented',
    source: rfc7644('3.5.2.2'),
  },
  {
    id: 'generic/password',
    says: 'sends a password by a replace operation',
    evidence: 'documented',
    source: rfc7644('3.5.2.3'),
  },
  {
    id: 'generic/import',
    says: 'reads everybody in pages of 100, each beginning after what was seen',
    evidence: 'documented',
    source: rfc7644('3.4.2.4'),
  },
  { id: 'generic/delete', says: 'DELETE; a 404 to it is no error', evidence: 'documented', source: rfc7644('3.6') },
  {
    id: 'generic/retry',
    says: 'tries again after 429 and 5xx (Retry-After in seconds, else 0.3 s, doubling); a 401 stops everything',
    evidence: 'documented',
    source: `${rfc7644('3.12')}, RFC 6585 §4; the waits are our own`,
  },
];

/** A client that does what RFC 7643 and RFC 7644 say, and nothing else. */
export const generic = defineDialect({
  id: 'generic',
  family: 'generic',
  title: 'A plain RFC 7644 client',
  label: 'gen',
  evidence: 'excellent',
  deletes: true,
  pushesPasswords: true,
  imports: true,
  matchesFirst: true,
  options: { match: ['first', 'never'] },
  facts,
  repeats: { attempts: 4, growth: 'doubling', noAnswer: { code: 'no-answer', afterMs: defaultRetryMs } },
  job: plainHabits,
  mapped,
  dress,
  converse(intent, setting) {
    switch (intent.kind) {
      case 'test-connection':
        return testConnection(setting);
      case 'assign':
        return assign(intent.person, setting);
      case 'update':
        return update(intent.person, intent.before, setting);
      case 'unassign':
      case 'disable':
        return setActive(intent.person, false, setting);
      case 'enable':
        return setActive(intent.person, true, setting);
      case 'delete':
        return deleteUser(intent.person, setting);
      case 'push-group':
        return push(intent.group, setting);
      case 'rename-group':
        return rename(intent.group, setting);
      case 'change-members':
        return changeMembers(intent.group, intent.added, intent.removed, setting);
      case 'set-password':
        return setPassword(intent.person, intent.password, setting);
      case 'import':
        return importAll(setting, {
          page: askPage,
          refusal: (answer) => refusal('import', answer),
          unusable: ({ status }, reason) => unreadable('import', status, reason),
        });
      case 'replace-members':
        return replaceMembers(intent.group, setting);
      case 'delete-group':
        return deleteGroup(intent.group, setting);
    }
  },
});

function* testConnection(setting: Setting): Conversation {
  const answer = yield ask(`/Users?filter=${percentEncoded(equals('userName', setting.guid()))}`);
  if (!succeeded(answer)) return refusal('test', answer);
  const list = readList(answer);
  return list.kind === 'fault' ? unreadable('test', answer.status, list.reason) : { kind: 'done', action: 'test' };
}

import { loadDialects } from '../dist/scenarios/library.js';

/** A target of no substance: it answers at once, so that what is measured is the dialect alone. */
const resource = {
  id: '7',
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'ada.berg@example.org',
  displayName: 'Ada Berg',
  active: true,
  members: [],
  meta: { resourceType: 'User', location: 'https://target.example/scim/v2/Users/7' },
};
const list = (...Resources) => ({ totalResults: Resources.length, startIndex: 1, itemsPerPage: 1, Resources });
const answer = (status, body) => ({ status, headers: {}, url: '', text: JSON.stringify(body ?? ''), body });
const answers = {
  none: answer(200, list()),
  one: answer(200, resource),
  created: answer(201, resource),
  done: answer(204),
};

const answerTo = ({ method, path }) => {
  if (method === 'GET') return path.includes('?') ? answers.none : answers.one;
  return method === 'POST' ? answers.created : method === 'PUT' ? answers.one : answers.done;
};

const person = (change) => ({
  id: 'p1',
  givenName: 'Ada',
  familyName: 'Berg',
  displayName: 'Ada Berg',
  email: 'ada.berg@example.org',
  jobTitle: 'Engineer',
  department: 'Research',
  locale: 'en-US',
  enabled: true,
  ...change,
});
const group = { id: 'g1', displayName: 'Sales', memberIds: ['p1'] };
const moved = person({ email: 'eva.berg@example.org', givenName: 'Eva' });
const intents = [
  { kind: 'test-connection' },
  { kind: 'assign', person: person() },
  { kind: 'update', person: moved, before: person() },
  { kind: 'unassign', person: person() },
  { kind: 'enable', person: person() },
  { kind: 'delete', person: person() },
  { kind: 'push-group', group },
  { kind: 'change-members', group, added: ['p1'], removed: ['p1'] },
];
const settingOf = ({ options }) => ({
  linkedId: (id) => (id === 'p1' ? '7' : id === 'g1' ? '9' : undefined),
  personOf: () => person(),
  mapping: 'default',
  groupAttribute: '',
  groups: 'endpoint',
  trigger: 'cycle',
  guid: () => '7c0f5e3a-5f0d-4f6b-9a55-000000000000',
  testAddress: () => 'test@example.org',
  options: Object.fromEntries(Object.entries(options).map(([name, [first]]) => [name, first])),
});

/** Of this process alone: others on the machine do not count. */
const busySince = (started) => process.cpuUsage(started).user;

/** Microseconds of one step of each dialect, from an answer to its next request; and of writing and reading that as JSON. */
export async function dialectSteps(rounds = 400) {
  const found = [];
  for (const dialect of await loadDialects()) {
    const setting = settingOf(dialect);
    converseAll(dialect, setting, 50); // the compiler's own time is not the dialect's
    const { steps, us, requests } = converseAll(dialect, setting, rounds);
    const started = process.cpuUsage();
    for (let round = 0; round < rounds; round += 1) for (const request of requests) JSON.parse(JSON.stringify(request));
    const jsonUs = busySince(started);
    found.push({
      id: dialect.id,
      stepUs: us / steps,
      jsonUs: jsonUs / (rounds * requests.length),
      requests: requests.length,
    });
  }
  return found;
}

function converseAll(dialect, setting, rounds) {
  let requests = [];
  let steps = 0;
  const started = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    requests = [];
    for (const intent of intents) {
      const conversation = dialect.converse(intent, setting);
      let turn = conversation.next();
      steps += 1;
      while (!turn.done) {
        requests.push(turn.value);
        turn = conversation.next(answerTo(turn.value));
        steps += 1;
      }
    }
  }
  return { steps, us: busySince(started), requests };
}

import type { Conversation, Setting } from '../../simulator/dialect.ts';
import type { Group, Person } from '../../simulator/directory/person.ts';
import type { Settlement } from '../../simulator/intent.ts';
import type { Clock } from '../../target-adapter/clock.ts';
import type { Exchange, ScimRequest, ScimResponse } from '../../target-adapter/scim/exchange.ts';
import { errorSchema, groupSchema, listResponse, userSchema } from '../../target-adapter/scim/urns.ts';

export const marker = 'r7f3k2';
export const testAddress = 'scim.test.r7f3k2.0@example.org';
export const guid = '7d420df3-9995-4831-a406-ecf8166f5f6a';

export const aPerson = (change: Partial<Person> = {}): Person => ({
  id: 'r7f3k2-1',
  givenName: 'Ada',
  familyName: 'Berg',
  displayName: 'Ada Berg',
  email: 'ada.berg.r7f3k2.1@example.org',
  jobTitle: 'Engineer',
  department: 'Research',
  locale: 'en-US',
  enabled: true,
  ...change,
});

export const aGroup = (change: Partial<Group> = {}): Group => ({
  id: 'r7f3k2-9',
  displayName: 'Sales r7f3k2 9',
  memberIds: [],
  ...change,
});

/** `links`: the target's id by the directory's. */
export const aSetting = (
  change: Partial<Setting> & { readonly links?: Readonly<Record<string, string>> } = {},
): Setting => {
  const { links = {}, ...others } = change;
  return {
    linkedId: (id) => links[id],
    personOf: (id) => (id.startsWith('r7f3k2-') ? aPerson({ id, email: `${id}@example.org` }) : undefined),
    mapping: 'default',
    groupAttribute: '',
    groups: 'endpoint',
    trigger: 'cycle',
    guid: () => guid,
    testAddress: () => testAddress,
    options: {},
    ...others,
  };
};

export const anAnswer = (
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): ScimResponse => ({
  status,
  headers,
  text: body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body),
  url: 'https://target.example/scim/v2/',
  ...(body !== undefined && typeof body !== 'string' && { body }),
});

export const aUser = (
  id: string,
  change: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  schemas: [userSchema],
  id,
  userName: 'ada.berg.r7f3k2.1@example.org',
  active: true,
  meta: { resourceType: 'User' },
  ...change,
});

export const aGroupResource = (id: string): Readonly<Record<string, unknown>> => ({
  schemas: [groupSchema],
  id,
  displayName: 'Sales r7f3k2 9',
});

export const aList = (...resources: readonly unknown[]): unknown => ({
  schemas: [listResponse],
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
});

export const anError = (status: number, detail: string, scimType?: string): unknown => ({
  schemas: [errorSchema],
  status: String(status),
  detail,
  ...(scimType !== undefined && { scimType }),
});

/** Plays the target: answers in order; one answer too few is an error of the test. */
export function playTarget(
  conversation: Conversation,
  answers: readonly ScimResponse[],
): { readonly requests: readonly ScimRequest[]; readonly settlement: Settlement } {
  const requests: ScimRequest[] = [];
  const left = [...answers];
  let turn = conversation.next();
  while (!turn.done) {
    requests.push(turn.value);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`no answer left for ${turn.value.method} ${turn.value.path}`);
    turn = conversation.next(answer);
  }
  if (left.length > 0) throw new Error(`${left.length} answers were never asked for`);
  return { requests, settlement: turn.value };
}

/** A clock that moves only when somebody waits, and remembers the waits. */
export function aClock(): Clock & { readonly waits: readonly number[] } {
  const waits: number[] = [];
  let now = Date.UTC(2026, 10, 24);
  return {
    waits,
    now: () => now,
    monotonic: () => now,
    wait(ms, signal) {
      signal.throwIfAborted();
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}

/** An exchange as the transport's recorder makes it; without an answer, its outcome is unknown. */
export const anExchange = (id: string, request: ScimRequest, response?: ScimResponse): Exchange => ({
  id,
  by: 'idp',
  at: '2026-11-24T00:00:00.000Z',
  durationMs: 1,
  request: {
    method: request.method,
    url: `https://target.example/scim/v2${request.path}`,
    headers: {},
    body: request.body,
  },
  ...(response === undefined
    ? { failure: { code: 'TARGET_CONNECTION_LOST', happened: 'the target closed the connection before it answered' } }
    : { response }),
});

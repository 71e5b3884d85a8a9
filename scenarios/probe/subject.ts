import type { Person } from '../../simulator/directory/person.ts';
import type { AnsweredExchange, Exchange } from '../../target-adapter/scim/exchange.ts';
import { idIn, type JsonObject } from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import { answerOf, isSuccess } from '../checks/answer.ts';
import { Stop } from '../runner/stop.ts';
import type { Seen, Tools } from '../scenario.ts';

/** A person of the run on whom a probe tries its requests. */
export type Subject = {
  readonly person: Person;
  readonly id: string;
  /** `/Users/7` */
  readonly path: string;
  /** The body of the create. */
  readonly sent: JsonObject;
  readonly created: AnsweredExchange;
  patch(...operations: readonly JsonObject[]): Promise<Exchange>;
  put(body: JsonObject): Promise<Exchange>;
  read(): Promise<Seen>;
};

type SubjectTools = Pick<Tools, 'scim' | 'person' | 'userBody' | 'readId'>;

/** Creates the person; whether that is done as it should is judged elsewhere. `more`: attributes beside the mapped ones. */
export async function createSubject(tools: SubjectTools, more: JsonObject = {}): Promise<Subject> {
  const person = tools.person();
  const sent = { ...tools.userBody(person), ...more };
  const created = await tools.scim({ method: 'POST', path: '/Users', body: sent });
  const id = idIn(created.response?.body) ?? idInLocation(created);
  if (created.response === undefined || !isSuccess(created.response.status) || id === undefined)
    throw new Stop('unjudged', `the person could not be created: ${answerOf(created)}`);
  const path = `/Users/${encodeURIComponent(id)}`;
  return {
    person,
    id,
    path,
    sent,
    created: { ...created, response: created.response },
    patch: (...operations) => tools.scim({ method: 'PATCH', path, body: patchBody(operations) }),
    put: (body) => tools.scim({ method: 'PUT', path, body }),
    read: () => tools.readId('Users', id),
  };
}

export const patchBody = (operations: readonly JsonObject[]): JsonObject => ({
  schemas: [patchOp],
  Operations: operations,
});

/** A 201 need not have a body. */
function idInLocation({ response }: Exchange): string | undefined {
  const location = response?.headers.location;
  if (location === undefined || !URL.canParse(location, response?.url)) return undefined;
  return decodeURIComponent(new URL(location, response?.url).pathname.split('/').at(-1) ?? '') || undefined;
}

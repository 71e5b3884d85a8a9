import type { Person } from '../../simulator/directory/person.ts';
import type { AnsweredExchange, Exchange } from '../../target-adapter/scim/exchange.ts';
import type { JsonObject } from '../../target-adapter/scim/resource.ts';
import { patchOp } from '../../target-adapter/scim/urns.ts';
import { answerOf } from '../checks/answer.ts';
import { Stop } from '../runner/stop.ts';
import type { Seen, Tools } from '../scenario.ts';
import { createdId } from './created-id.ts';

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

/** The create of a person, taken or not; `more`: attributes beside the mapped ones. */
export async function postSubject(
  tools: SubjectTools,
  more: JsonObject = {},
): Promise<{ readonly posted: Exchange; readonly subject?: Subject }> {
  const person = tools.person();
  const sent = { ...tools.userBody(person), ...more };
  const posted = await tools.scim({ method: 'POST', path: '/Users', body: sent });
  const { response } = posted;
  const id = createdId(posted);
  if (response === undefined || id === undefined) return { posted };
  const path = `/Users/${encodeURIComponent(id)}`;
  const subject: Subject = {
    person,
    id,
    path,
    sent,
    created: { ...posted, response },
    patch: (...operations) => tools.scim({ method: 'PATCH', path, body: patchBody(operations) }),
    put: (body) => tools.scim({ method: 'PUT', path, body }),
    read: () => tools.readId('Users', id),
  };
  return { posted, subject };
}

/** Creates the person; whether that is done as it should is judged elsewhere. */
export async function createSubject(tools: SubjectTools, more: JsonObject = {}): Promise<Subject> {
  const { posted, subject } = await postSubject(tools, more);
  if (subject === undefined) throw new Stop('unjudged', `the person could not be created: ${answerOf(posted)}`);
  return subject;
}

export const patchBody = (operations: readonly JsonObject[]): JsonObject => ({
  schemas: [patchOp],
  Operations: operations,
});

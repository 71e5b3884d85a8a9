import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, idIn, type JsonObject } from '../../target-adapter/scim/resource.ts';
import type { AttributeDefinition } from '../advertised-type.ts';
import { isSuccess } from '../checks/answer.ts';
import type { Life } from '../checks/custom/life.ts';
import { shows, unmetIn, type Wish } from '../checks/wish.ts';
import type { Write } from '../checks/write.ts';
import { carriesText, coreOf, type FurtherType } from '../further-type.ts';
import type { Tools } from '../scenario.ts';
import { type AnySubject, postAny, type Spot } from './any-subject.ts';
import { madeUp, newWord } from './made-up.ts';
import { written } from './trial.ts';

type LiveTools = Parameters<typeof postAny>[0] & Pick<Tools, 'discovery'>;

/** Creates, reads, lists, replaces, patches and deletes one resource of the type. */
export async function live(tools: LiveTools, further: FurtherType): Promise<Life> {
  const { name } = further.type;
  const { discovery, scim } = tools;
  const { posted, wholePosted, subject } = await create(tools, further);
  if (subject === undefined) return { name, posted, ...wholePosted, wishes: [] };

  const wish = (body: JsonObject, { name: told }: AttributeDefinition): Wish => shows(String(body[told]), told);
  const seen = await subject.read();
  const wishes = [wish(subject.sent, further.by)];
  const begun = { name, posted, ...wholePosted, id: subject.id, seen, wishes };
  // What does not show whose it is is not written to.
  if (seen.resource === undefined || unmetIn(seen.resource, wishes) !== undefined) return begun;
  const listed = await listsWith(tools, further, subject);
  const text = changeable(further, subject.sent);
  const changed = text === undefined ? subject.sent : { ...subject.sent, [text.name]: newWord(tools) };
  const put = await afterwards(tools, subject, await subject.put(changed), wish(changed, text ?? further.by));
  const patched = text === undefined || discovery.patch === false ? {} : { patched: await patch(tools, subject, text) };
  const deleted = await scim({ method: 'DELETE', path: subject.path });
  const look = isSuccess(deleted.response?.status) ? (await subject.read()).exchanges : [];
  return { ...begun, ...listed, put, ...patched, ending: [deleted, ...look] };
}

async function patch(tools: LiveTools, subject: AnySubject, { name }: AttributeDefinition): Promise<Write> {
  const value = newWord(tools);
  return afterwards(tools, subject, await subject.patch({ op: 'replace', path: name, value }), shows(value, name));
}

/** Nothing is read after a write that was refused. */
async function afterwards(tools: LiveTools, subject: AnySubject, write: Exchange, wish: Wish): Promise<Write> {
  return written(tools, write, isSuccess(write.response?.status) ? await subject.read() : undefined, wish);
}

/** With what the schema requires; where that is refused, with all that a client may write. */
async function create(tools: LiveTools, further: FurtherType) {
  const kind = { type: further.type, further };
  const { posted, subject } = await postAny(tools, kind);
  const isUnfit = [400, 422].includes(posted.response?.status ?? 0);
  if (subject !== undefined || !isUnfit) return { posted, subject };
  const rest = (coreOf(further.type) ?? []).filter((one) => carriesText(one) && !one.required && one !== further.by);
  if (rest.length === 0) return { posted };
  const more = rest.map((one): readonly [Spot, unknown] => [{ name: one.name }, madeUp(one, tools)]);
  const whole = await postAny(tools, kind, more);
  return { posted, subject: whole.subject, wholePosted: { wholePosted: [whole.posted] } };
}

/** A text that was taken by the create, and may be changed: any other one of its kind will do. */
function changeable({ type, by }: FurtherType, sent: JsonObject): AttributeDefinition | undefined {
  const free = (coreOf(type) ?? []).filter(
    (one) => carriesText(one) && one.mutability.toLowerCase() === 'readwrite' && typeof sent[one.name] === 'string',
  );
  return free.find((one) => one === by) ?? free[0];
}

const mostPages = 3;

/** A search for its name, and, where that does not show it, the first pages of the list. */
async function listsWith({ scim, discovery }: LiveTools, { type, by }: FurtherType, { id, sent }: AnySubject) {
  const ask = (query: string): Promise<Exchange> => scim({ method: 'GET', path: `${type.path}${query}` });
  const filter = `${by.name} eq ${JSON.stringify(sent[by.name])}`;
  const searched = discovery.filter === false ? undefined : await ask(`?filter=${encodeURIComponent(filter)}`);
  const lists = searched === undefined ? [] : [searched];
  if (searched !== undefined && has(searched, id)) return { lists, isWhole: false };
  let count = 0;
  for (let pages = 1; pages <= mostPages; pages += 1) {
    const page = await ask(pages === 1 ? '' : `?startIndex=${count + 1}`);
    lists.push(page);
    const resources = resourcesIn(page);
    count += resources.length;
    const total = attribute(page.response?.body, 'totalResults');
    const isWhole = page.response?.status === 200 && (typeof total !== 'number' || count >= total);
    if (isWhole || has(page, id) || resources.length === 0) return { lists, isWhole };
  }
  return { lists, isWhole: false };
}

const has = (page: Exchange, id: string): boolean => resourcesIn(page).some((one) => idIn(one) === id);

function resourcesIn({ response }: Exchange): readonly unknown[] {
  const resources = attribute(response?.body, 'Resources');
  return Array.isArray(resources) ? resources : [];
}

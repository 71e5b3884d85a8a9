import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, idIn } from '../../../target-adapter/scim/resource.ts';
import {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  type Sources,
  skip,
  unjudged,
  warn,
} from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeGone } from '../absence.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { missingResource } from '../person-read.ts';
import { unmetIn, type Wish } from '../wish.ts';
import { worstSeen } from '../worst.ts';
import { judgeWritten, type Write } from '../write.ts';

/** What one resource went through, of a type that the target defines; what was not tried is absent. */
export type Life = {
  /** Of the type. */
  readonly name: string;
  /** The smallest body that its schema allows. */
  readonly posted: Exchange;
  /** The same with every attribute that a client may write, where the smallest was refused. */
  readonly wholePosted?: readonly Exchange[];
  readonly id?: string;
  readonly seen?: Seen;
  readonly wishes: readonly Wish[];
  /** A search for its name where the target filters, then the pages of the list until it is shown. */
  readonly lists?: readonly Exchange[];
  /** Whether they hold all that is there. */
  readonly isWhole?: boolean;
  readonly put?: Write;
  readonly patched?: Write;
  /** The DELETE, and the look after one that was taken. */
  readonly ending?: readonly Exchange[];
};

export type Lives = Sources & { readonly lives: readonly Life[] };

/** What a client may not create is no fault, and a schema need not tell all that a product asks for. RFC 7644 §3.3, RFC 7643 §2.2 */
export const customCreated: Check<Lives> = defineCheck({
  id: 'custom/created',
  title: 'A resource of a type that the target defines can be created with what its schema requires',
  requirements: ['RFC7644-3.3-01', 'RFC7643-2.2-02'],
  hint: 'Take a POST at the endpoint of the type that has every attribute which /Schemas calls required there.',
  breaks: 'A client that reads the schema cannot manage the resources of the type.',
  judge: ({ lives }) => worstSeen(lives.map(judgeCreated)),
});

export const customRead: Check<Lives> = defineCheck({
  id: 'custom/read',
  title: 'A resource of a type that the target defines shows what it was created with',
  requirements: ['RFC7644-3.4.1-01', 'RFC7644-3.3-01'],
  hint: 'Answer GET by id at the endpoint of the type with the resource, as at /Users.',
  breaks: 'A client cannot tell what became of what it created.',
  judge: ({ lives }) =>
    worstSeen(
      lives.map(({ seen, wishes }) => {
        if (seen === undefined) return notThere;
        const missing = missingResource(seen);
        if (missing !== undefined || seen.resource === undefined) return missing ?? pass;
        const unmet = unmetIn(seen.resource, wishes);
        return unmet === undefined ? pass : fail(unmet);
      }),
    ),
});

/** A filter on such an attribute may be refused; a list of many is read in part. RFC 7644 §3.4.2 */
export const customListed: Check<Lives> = defineCheck({
  id: 'custom/listed',
  title: 'A resource of a type that the target defines stands in the list of its endpoint',
  requirements: ['RFC7644-3.4.2-04'],
  hint: 'List at the endpoint of the type every resource of the type.',
  breaks: 'An import misses what is there, and a client creates it again.',
  judge: ({ lives }) => worstSeen(lives.map(judgeListed)),
});

export const customReplaced: Check<Lives> = defineCheck({
  id: 'custom/replaced',
  title: 'PUT replaces a resource of a type that the target defines',
  requirements: ['RFC7644-3.5.1-02'],
  hint: 'Store what a PUT sends at the endpoint of the type.',
  breaks: 'Resources of the type keep the values of the first day.',
  judge: ({ lives }) => worstSeen(lives.map(({ put }) => judgeChange(put))),
});

export const customPatched: Check<Lives> = defineCheck({
  id: 'custom/patched',
  title: 'PATCH changes a resource of a type that the target defines',
  requirements: ['RFC7644-3.5.2.3-02'],
  hint: 'Carry out PATCH at the endpoint of the type, as ServiceProviderConfig announces it.',
  breaks: 'A client that changes single attributes cannot manage the resources of the type.',
  judge: ({ lives }) => worstSeen(lives.map(({ patched }) => judgeChange(patched))),
});

export const customDeleted: Check<Lives> = defineCheck({
  id: 'custom/deleted',
  title: 'A resource of a type that the target defines can be deleted, and is gone',
  requirements: ['RFC7644-3.6-01', 'RFC7644-3.6-02'],
  hint: 'Answer DELETE at the endpoint of the type with 204, and each later request for the id with 404.',
  breaks: 'What was removed in the directory stays in the product.',
  judge: ({ lives }) => worstSeen(lives.map(judgeDeleted)),
});

const notThere: Judgement = skip('no resource of the type could be created, and seen as it was created');

function judgeCreated({ name, posted, wholePosted, id }: Life): Judgement {
  const { response } = posted;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(posted));
  const { status } = response;
  if (status === 401) return unjudged(`the credential is refused: ${answerOf(posted)}`);
  if (status === 202) return skip(`what is created waits for somebody: ${answerOf(posted)}`);
  if (isSuccess(status)) {
    const found = { expected: '201 with an id', actual: answerOf(posted) };
    return id === undefined ? fail({ ...found, actual: `${answerOf(posted)} without an id` }) : pass;
  }
  if (status >= 500 && status !== 501) return fail({ expected: '201 with an id', actual: answerOf(posted) });
  if (wholePosted !== undefined && id !== undefined)
    return warn({
      expected: `a create of a ${name} with what its schema requires is taken`,
      actual: answerOf(posted),
      reason: 'the schema does not say what else is required',
    });
  return skip(`the target lets nobody create a ${name} by its schema alone: ${answerOf(posted)}`);
}

function judgeListed({ id, lists, isWhole }: Life): Judgement {
  if (id === undefined || lists === undefined) return notThere;
  const searched = lists.find(({ request }) => request.url.includes('?filter='));
  if (lists.some((list) => idsIn(list).includes(id))) {
    const misses = searched?.response?.status === 200 && !idsIn(searched).includes(id);
    return misses
      ? warn({
          expected: 'a search for its name finds it',
          actual: `${answerOf(searched)} without it, and the whole list shows it`,
          reason: 'a filter on an attribute of a type of its own may not be served, yet 400 would say so',
        })
      : pass;
  }
  const last = lists.at(-1);
  if (last?.response === undefined || isTransient(last.response.status)) return unjudged(answerOf(last));
  if (last.response.status !== 200) return skip(`the target lists no resources of the type: ${answerOf(last)}`);
  return isWhole
    ? fail({ expected: 'the list shows it', actual: `${answerOf(last)}, and the list does not have it` })
    : skip('the list is too long to be read whole');
}

/** A value was made up: to refuse another one of its kind proves nothing, to refuse the same one does. */
function judgeChange(write: Write | undefined): Judgement {
  if (write === undefined) return notThere;
  const status = write.write?.response?.status;
  if (status === 403 || (status === 404 && write.write?.request.method === 'PATCH'))
    return skip(`the target lets nobody change it so: ${answerOf(write.write)}`);
  return judgeWritten(write);
}

function judgeDeleted({ ending = [] }: Life): Judgement {
  const [deleted, look] = ending;
  if (deleted === undefined) return notThere;
  const { response } = deleted;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(deleted));
  const { status } = response;
  if (isSuccess(status))
    return look === undefined
      ? pass
      : judgeGone({ hits: 0, exchanges: [look], ...(look.response && { status: look.response.status }) });
  return [403, 405, 501].includes(status)
    ? warn({ expected: '204', actual: answerOf(deleted), reason: 'the RFC lets a target keep what it has' })
    : fail({ expected: '204', actual: answerOf(deleted) });
}

function idsIn({ response }: Exchange): readonly string[] {
  const resources = attribute(response?.body, 'Resources');
  return Array.isArray(resources) ? resources.flatMap((one) => idIn(one) ?? []) : [];
}

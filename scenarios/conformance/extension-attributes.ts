import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { enterpriseSchema } from '../../target-adapter/scim/urns.ts';
import { isSuccess } from '../checks/answer.ts';
import { extensionCleared, extensionPatched, extensionWritten } from '../checks/custom/extension.ts';
import { absent, shows, type Wish } from '../checks/wish.ts';
import type { Write } from '../checks/write.ts';
import { carriesText } from '../further-type.ts';
import { type AnySubject, patchPathOf, postAny, type Spot, shownAt } from '../probe/any-subject.ts';
import { writableOf } from '../probe/attributes.ts';
import { type Defined, definedIn, kindsOf } from '../probe/defined.ts';
import { madeUp, newWord } from '../probe/made-up.ts';
import { written } from '../probe/trial.ts';
import { defineScenario, type Tools } from '../scenario.ts';

const mostExtensions = 3;

export const extensionAttributes = defineScenario({
  id: 'extension-attributes',
  suite: 'conformance',
  group: 'Schemas',
  title: 'Each extension that the target lists can be written, changed and cleared',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'Of each extension that the target lists one text is chosen that a client may write, three extensions at most.',
    'A person, group or other resource is created with it, and read: it stands under the URN of the extension.',
    'PATCH replaces it by its full name, and removes it; a read after each shows what was done.',
  ],
  checks: [extensionWritten, extensionPatched, extensionCleared],
  async play(tools) {
    const { check, discovery, skip } = tools;
    if (discovery.types === undefined) skip('the target does not list its resource types');
    const chosen = kindsOf(tools).flatMap((kind) => oneOfEach(definedIn(tools, kind)));
    if (chosen.length === 0) skip('no extension that the target lists has a text that a client may write');
    const trials = [];
    for (const one of chosen.slice(0, mostExtensions)) trials.push(await tryOne(tools, one));
    for (const [each, of] of [
      [extensionWritten, trials.map(({ created }) => created)],
      [extensionPatched, trials.flatMap(({ replaced = [] }) => replaced)],
      [extensionCleared, trials.flatMap(({ removed = [] }) => removed)],
    ] as const)
      if (of.length > 0) check(each, { writes: of, exchanges: of.flatMap(({ exchanges = [] }) => exchanges) });
  },
});

/** The first text of each extension; the department is tried by a probe of its own. */
function oneOfEach(defined: readonly Defined[]): readonly Defined[] {
  const texts = defined.filter(
    ({ spot, definition }) =>
      spot.extension !== undefined && carriesText(definition) && definition.mutability.toLowerCase() === 'readwrite',
  );
  return [...new Map([...texts].reverse().map((one) => [one.spot.extension, one])).values()].reverse();
}

type Trial = { readonly created: Write; readonly replaced?: Write; readonly removed?: Write };

async function tryOne(tools: Tools, { kind, spot, definition }: Defined): Promise<Trial> {
  const others = definedIn(tools, kind).filter(
    (one) => one.spot.extension === spot.extension && one.definition.required && one.spot.name !== spot.name,
  );
  const owed = others.map((one): readonly [Spot, unknown] => [one.spot, madeUp(one.definition, tools)]);
  const value = String(madeUp(definition, tools));
  const { posted, subject } = await postAny(tools, kind, [...owed, [spot, value]]);
  const created = await afterwards(tools, subject, posted, shows(value, ...shownAt(spot)));
  const isTold = spot.extension === enterpriseSchema && writableOf(tools).enterprise;
  // What was not stored is told, and cannot be changed.
  const isStored = !isUnassigned(attribute(created.after?.resource, ...shownAt(spot)));
  if (subject === undefined || !isStored || tools.discovery.patch === false || isTold) return { created };
  const path = patchPathOf(spot);
  const other = newWord(tools);
  const patch = await subject.patch({ op: 'replace', path, value: other });
  const replaced = await afterwards(tools, subject, patch, shows(other, ...shownAt(spot)));
  if (definition.required) return { created, replaced };
  const remove = await subject.patch({ op: 'remove', path });
  return { created, replaced, removed: await afterwards(tools, subject, remove, absent(...shownAt(spot))) };
}

async function afterwards(tools: Tools, subject: AnySubject | undefined, write: Exchange, wish: Wish): Promise<Write> {
  const isRead = isSuccess(write.response?.status);
  return written(tools, write, isRead ? await subject?.read() : undefined, wish);
}

import type { Exchange } from '../../target-adapter/scim/exchange.ts';
import { attribute, isUnassigned } from '../../target-adapter/scim/resource.ts';
import { isSuccess } from '../checks/answer.ts';
import {
  declaredUnique,
  firstByPatch,
  firstByPut,
  immutablePatched,
  immutablePut,
  type Twice,
} from '../checks/custom/characteristics.ts';
import { shows } from '../checks/wish.ts';
import type { Write } from '../checks/write.ts';
import { carriesText } from '../further-type.ts';
import { type AnySubject, patchPathOf, postAny, type Spot, shownAt, withValueAt } from '../probe/any-subject.ts';
import { type Defined, definedIn, kindsOf } from '../probe/defined.ts';
import { madeUp } from '../probe/made-up.ts';
import { written } from '../probe/trial.ts';
import { defineScenario, type Tools } from '../scenario.ts';

const mostEach = 3;

export const declaredCharacteristics = defineScenario({
  id: 'declared-characteristics',
  suite: 'conformance',
  group: 'Schemas',
  title: 'What the schemas call unique is so, and what they call immutable stays',
  needs: [],
  dialects: 'none',
  after: ['read-by-id'],
  story: [
    'The schemas are searched for texts of people, groups and other types that are unique or immutable, three each.',
    'Two resources are created with one value of each that is unique: the second one is refused.',
    'Each that is immutable gets its first value by PATCH, or by PUT; then PUT and PATCH try to change it.',
  ],
  checks: [declaredUnique, firstByPut, firstByPatch, immutablePut, immutablePatched],
  async play(tools) {
    const { check, discovery, skip } = tools;
    if (discovery.types === undefined) skip('the target does not list its resource types');
    const defined = kindsOf(tools)
      .flatMap((kind) => definedIn(tools, kind))
      .filter(isFree);
    const unique = defined.filter(({ definition }) => ['server', 'global'].includes(definition.uniqueness));
    const fixed = defined.filter(({ definition }) => definition.mutability.toLowerCase() === 'immutable');
    if (unique.length + fixed.length === 0)
      skip('its schemas call no text unique or immutable, beside those of the RFC that are tried elsewhere');

    const pairs: Twice[] = [];
    for (const one of unique.slice(0, mostEach)) pairs.push(await createTwice(tools, one));
    if (pairs.length > 0)
      check(declaredUnique, {
        pairs,
        exchanges: pairs.flatMap(({ first, second, inCapitals }) =>
          [first, second, inCapitals].filter((one) => one !== undefined),
        ),
      });

    const tried: Tried[] = [];
    for (const one of fixed.slice(0, mostEach)) tried.push(...(await tryToChange(tools, one)));
    if (pairs.length + tried.length === 0)
      skip('the target takes none of the values that were made up, or gives them itself');
    for (const each of [firstByPut, firstByPatch, immutablePut, immutablePatched]) {
      const writes = tried.filter((one) => one.check === each).map(({ write }) => write);
      if (writes.length > 0) check(each, { writes, exchanges: writes.flatMap(({ exchanges = [] }) => exchanges) });
    }
  },
});

/** What the RFC itself calls unique or fixed is tried by probes of their own. */
const isFree = ({ definition, spot }: Defined): boolean =>
  carriesText(definition) && !(spot.extension === undefined && /^(userName|id|externalId)$/i.test(spot.name));

async function createTwice(tools: Tools, { kind, spot, definition }: Defined): Promise<Twice> {
  const value = madeUp(definition, tools);
  const { posted: first, subject } = await postAny(tools, kind, [[spot, value]]);
  if (subject === undefined) return { first };
  const { posted: second } = await postAny(tools, kind, [[spot, value]]);
  if (definition.caseExact !== false || isSuccess(second.response?.status)) return { first, second };
  const { posted: inCapitals } = await postAny(tools, kind, [[spot, String(value).toUpperCase()]]);
  return { first, second, inCapitals };
}

type Tried = {
  readonly check: typeof firstByPut;
  readonly write: Write;
};

/** One resource where it must have a value from the beginning, two where it need not: for a PATCH, and for a PUT. */
async function tryToChange(tools: Tools, one: Defined): Promise<readonly Tried[]> {
  const { kind, spot, definition } = one;
  const { patch } = tools.discovery;
  if (definition.required && spot.extension === undefined) {
    const value = String(madeUp(definition, tools));
    const { subject } = await postAny(tools, kind, [[spot, value]]);
    if (subject === undefined) return [];
    const put = await changeByPut(tools, one, subject, value);
    // What a PUT has changed is told once.
    const isTried = patch !== false && isShown(put.write, spot, value);
    return isTried ? [put, await changeByPatch(tools, one, subject, value)] : [put];
  }
  const { subject } = await postAny(tools, kind);
  if (subject === undefined || (await isSet(subject, spot))) return [];
  const value = String(madeUp(definition, tools));
  const first = await subject.put(withValueAt(subject.sent, spot, value));
  const byPut = { check: firstByPut, write: await afterwards(tools, subject, first, spot, value) };
  const changed = isShown(byPut.write, spot, value) ? [await changeByPut(tools, one, subject, value)] : [];
  if (patch === false) return [byPut, ...changed];

  const { subject: other } = await postAny(tools, kind);
  if (other === undefined) return [byPut, ...changed];
  const number = String(madeUp(definition, tools));
  const added = await other.patch({ op: 'add', path: patchPathOf(spot), value: number });
  const byPatch = { check: firstByPatch, write: await afterwards(tools, other, added, spot, number) };
  const patched = isShown(byPatch.write, spot, number) ? [await changeByPatch(tools, one, other, number)] : [];
  return [byPut, ...changed, byPatch, ...patched];
}

async function changeByPut(
  tools: Tools,
  { spot, definition }: Defined,
  subject: AnySubject,
  old: string,
): Promise<Tried> {
  const put = await subject.put(withValueAt(subject.sent, spot, madeUp(definition, tools)));
  return { check: immutablePut, write: written(tools, put, await subject.read(), shows(old, ...shownAt(spot))) };
}

async function changeByPatch(
  tools: Tools,
  { spot, definition }: Defined,
  subject: AnySubject,
  old: string,
): Promise<Tried> {
  const patched = await subject.patch({ op: 'replace', path: patchPathOf(spot), value: madeUp(definition, tools) });
  return {
    check: immutablePatched,
    write: written(tools, patched, await subject.read(), shows(old, ...shownAt(spot))),
  };
}

async function afterwards(
  tools: Tools,
  subject: AnySubject,
  write: Exchange,
  spot: Spot,
  value: string,
): Promise<Write> {
  const isRead = isSuccess(write.response?.status);
  return written(tools, write, isRead ? await subject.read() : undefined, shows(value, ...shownAt(spot)));
}

/** Some targets give such an attribute its value themselves. */
const isSet = async (subject: AnySubject, spot: Spot): Promise<boolean> =>
  !isUnassigned(attribute((await subject.read()).resource, ...shownAt(spot)));

const isShown = ({ after }: Write, spot: Spot, value: string): boolean =>
  attribute(after?.resource, ...shownAt(spot)) === value;

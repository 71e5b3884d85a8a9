import type { Shape } from './shape.ts';

/** One way in which a recorded request is spelt otherwise than the dialect spells it. */
export type ShapeDifference = {
  readonly aspect: string;
  readonly recorded: string;
  readonly dialect: string;
  /** `mapping`: which attributes are sent; that follows from the mapping that an administrator set up. */
  readonly kind: 'shape' | 'mapping';
};

const none = 'not there';

/** Attributes that no mapping gives: the product sends them by itself. */
const ofProduct = /^(schemas|Operations|meta(\..*)?|roles|groups|members|password|id)$/i;

/** How the recorded request differs from what the dialect sends; empty: in nothing that can be seen. */
export function compareShapes(recorded: Shape, dialect: Shape): readonly ShapeDifference[] {
  return [
    ...compareFacts(recorded, dialect),
    ...compareHeaders(recorded.headers, dialect.headers),
    ...compareAttributes(recorded.attributes, dialect.attributes),
  ];
}

function* compareFacts(recorded: Shape, dialect: Shape): Generator<ShapeDifference> {
  const aspects = new Set([...recorded.facts.keys(), ...dialect.facts.keys()]);
  for (const aspect of aspects) {
    const [ours, theirs] = [dialect.facts.get(aspect), recorded.facts.get(aspect)];
    if (ours === theirs) continue;
    const isOperation = /^(add|replace|remove) /.test(aspect);
    // Which attributes a change touches is no matter of spelling, unless it goes without a path, or with the other value.
    const kind =
      isOperation && (ours === undefined || theirs === undefined) && !isTelling(aspect) ? 'mapping' : 'shape';
    yield { aspect, recorded: theirs ?? none, dialect: ours ?? none, kind };
  }
}

const isTelling = (aspect: string): boolean => /no path|members|displayName|active/i.test(aspect);

function* compareHeaders(
  recorded: ReadonlyMap<string, string>,
  dialect: ReadonlyMap<string, string>,
): Generator<ShapeDifference> {
  const spelt = new Map([...recorded.keys()].map((name) => [name.toLowerCase(), name]));
  const own = new Map([...dialect.keys()].map((name) => [name.toLowerCase(), name]));
  for (const folded of new Set([...spelt.keys(), ...own.keys()])) {
    const [theirs, ours] = [spelt.get(folded), own.get(folded)];
    const [value, wanted] = [recorded.get(theirs ?? ''), dialect.get(ours ?? '')];
    const aspect = `header ${ours ?? theirs}`;
    if (value !== wanted) yield { aspect, recorded: value ?? none, dialect: wanted ?? none, kind: 'shape' };
    else if (theirs !== ours && theirs !== undefined && ours !== undefined)
      yield { aspect: `spelling of header ${ours}`, recorded: theirs, dialect: ours, kind: 'shape' };
  }
  yield* compareOrder('order of headers', [...spelt.keys()], [...own.keys()]);
}

function* compareAttributes(
  recorded: ReadonlyMap<string, string>,
  dialect: ReadonlyMap<string, string>,
): Generator<ShapeDifference> {
  for (const name of new Set([...recorded.keys(), ...dialect.keys()])) {
    const [theirs, ours] = [recorded.get(name), dialect.get(name)];
    if (theirs === ours) continue;
    const kind = (theirs === undefined || ours === undefined) && !ofProduct.test(name) ? 'mapping' : 'shape';
    yield { aspect: `${name} in the body`, recorded: theirs ?? none, dialect: ours ?? none, kind };
  }
  yield* compareOrder('order of attributes', topLevel(recorded), topLevel(dialect));
}

const topLevel = (attributes: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set([...attributes.keys()].map((name) => (/^urn:/i.test(name) ? name : name.replace(/\..*/, '')))),
];

function* compareOrder(
  aspect: string,
  recorded: readonly string[],
  dialect: readonly string[],
): Generator<ShapeDifference> {
  const theirs = recorded.filter((name) => dialect.includes(name)).join(', ');
  const ours = dialect.filter((name) => recorded.includes(name)).join(', ');
  if (theirs !== ours) yield { aspect, recorded: theirs, dialect: ours, kind: 'shape' };
}

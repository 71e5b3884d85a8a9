import type { Dialect } from '../dialect.ts';
import { compareShapes, type ShapeDifference } from './compare.ts';
import { counterparts, type Manner } from './counterparts.ts';
import { createHeld, type Held } from './held.ts';
import { compareReads, createReadings, type Reading } from './reading.ts';
import { type Deed, type Recognised, recognise, type Turn } from './recognise.ts';
import { type Shape, shapeOf } from './shape.ts';

/** One way in which a recorded identity provider speaks otherwise than our dialect, however often it was seen. */
export type Difference = ShapeDifference & {
  readonly deed: Deed;
  readonly times: number;
  /** The exchange that showed it first. */
  readonly exchange: string;
  /** `activeStyle=boolean`: the option of the dialect with which it is none. */
  readonly option?: string;
};

export type Compared = {
  readonly dialect: Dialect;
  /** How many requests of each kind were compared. */
  readonly deeds: ReadonlyMap<Deed, number>;
  /** Kinds that the dialect has nothing to compare with. */
  readonly uncompared: ReadonlyMap<Deed, number>;
  readonly differences: readonly Difference[];
};

/** Holds recorded requests, one after the other, against what a dialect would send. Pure but for what it remembers. */
export type Comparison = {
  take(turn: Turn, exchange: string): Recognised;
  result(): Compared;
  /** The same, each difference with the option that speaks as recorded; takes time, so it is left until it is wanted. */
  explained(): Compared;
};

const mappings: readonly Manner['mapping'][] = ['default', 'calendly'];
const differencesAtMost = 300;
/** Requests of one shape: more of them say nothing new. */
const sameShapeAtMost = 3;
const shapesAtMost = 1_000;
/** Of one shape, in characters. */
const signatureAtMost = 10_000;

type Sight = { readonly turn: Turn; readonly recognised: Recognised; readonly shape: Shape; readonly reading: Reading };
type Noted = { readonly difference: Difference; readonly explain: () => string | undefined };

export function createComparison(dialect: Dialect): Comparison {
  const held = createHeld();
  const readings = createReadings();
  const deeds = new Map<Deed, number>();
  const uncompared = new Map<Deed, number>();
  const noted = new Map<string, Noted>();
  const seen = new Map<string, { times: number; readonly found: Set<string> }>();

  function note(deed: Deed, found: ShapeDifference, exchange: string, explain: Noted['explain']): string {
    const { aspect, recorded, dialect: ours, kind } = found;
    const name = [deed, aspect, recorded, ours].join('\n');
    const known = noted.get(name);
    if (known !== undefined) again(name);
    else if (noted.size < differencesAtMost)
      noted.set(name, { difference: { deed, aspect, recorded, dialect: ours, kind, times: 1, exchange }, explain });
    return name;
  }

  function again(name: string): void {
    const known = noted.get(name);
    if (known === undefined) return;
    const { difference, explain } = known;
    noted.set(name, { difference: { ...difference, times: difference.times + 1 }, explain });
  }

  function compare(sight: Sight, exchange: string): readonly string[] {
    const { deed, id } = sight.recognised;
    const found = nearest(sight, held, dialect, usualOf(dialect));
    if (found === undefined && isSilent(deed)) {
      count(uncompared, deed);
      return [];
    }
    count(deeds, deed);
    // Later on the resource is another.
    const shown = id === undefined ? undefined : held.of(id);
    const then: Held = { ...held, of: (one) => (one === id ? shown : held.of(one)) };
    const all = found ?? [noneOfTheKind(sight.shape)];
    let told: ReadonlyMap<ShapeDifference, string> | undefined;
    const explain = (each: ShapeDifference): string | undefined => {
      told ??= mannersOf(all, sight, then, dialect);
      return told.get(each);
    };
    return all.map((each) => note(deed, each, exchange, () => explain(each)));
  }

  function take(turn: Turn, exchange: string): Recognised {
    const id = recognise(turn).id;
    const recognised = recognise(turn, id === undefined ? undefined : held.of(id));
    const shape = shapeOf(turn.request);
    const reading = readings.next(turn.request);
    const parts = [shape.facts, shape.headers, shape.attributes].map((map) => [...map]);
    const signature = JSON.stringify([recognised.deed, reading, ...parts]);
    const known = seen.get(signature);
    if (known !== undefined && known.times >= sameShapeAtMost) {
      count(uncompared.has(recognised.deed) ? uncompared : deeds, recognised.deed);
      for (const name of known.found) again(name);
    } else {
      const names = compare({ turn, recognised, shape, reading }, exchange);
      const entry = known ?? { times: 0, found: new Set<string>() };
      entry.times += 1;
      for (const name of names) entry.found.add(name);
      if (seen.size < shapesAtMost && signature.length < signatureAtMost) seen.set(signature, entry);
    }
    held.learn(turn);
    return recognised;
  }

  const resultOf = (differences: readonly Difference[]): Compared => ({ dialect, deeds, uncompared, differences });
  return {
    take,
    result: () => resultOf([...noted.values()].map(({ difference }) => difference)),
    explained: () =>
      resultOf(
        [...noted.values()].map(({ difference, explain }) => {
          const option = difference.kind === 'shape' ? explain() : undefined;
          return option === undefined ? difference : { ...difference, option };
        }),
      ),
  };
}

const usualOf = ({ options }: Dialect): Omit<Manner, 'mapping'> => ({
  options: Object.fromEntries(Object.entries(options).map(([name, [first]]) => [name, first])),
  trigger: 'cycle',
});

/** What differs from the most alike of the requests that the dialect may send; undefined: it sends nothing of the kind. */
function nearest(
  { turn, recognised, shape, reading }: Sight,
  held: Held,
  dialect: Dialect,
  manner: Omit<Manner, 'mapping'>,
): readonly ShapeDifference[] | undefined {
  let best: readonly ShapeDifference[] | undefined;
  for (const mapping of mappings) {
    for (const { request, readsFirst } of counterparts(turn, recognised, held, dialect, { ...manner, mapping })) {
      const found = [...compareShapes(shape, shapeOf(request)), ...compareReads(turn.request, reading, readsFirst)];
      if (found.length === 0) return found;
      if (best === undefined || weightOf(found) < weightOf(best)) best = found;
    }
  }
  return best;
}

/** The options with which the dialect speaks as recorded. */
function mannersOf(
  all: readonly ShapeDifference[],
  sight: Sight,
  held: Held,
  dialect: Dialect,
): ReadonlyMap<ShapeDifference, string> {
  const { options, trigger } = usualOf(dialect);
  const manners = [
    ...Object.entries(dialect.options).flatMap(([name, values]) =>
      values.slice(1).map((value) => ({ told: `${name}=${value}`, options: { ...options, [name]: value }, trigger })),
    ),
    { told: 'provisioning on demand', options, trigger: 'on-demand' as const },
  ];
  const explained = new Map<ShapeDifference, string>();
  for (const manner of manners) {
    const found = nearest(sight, held, dialect, manner);
    if (found === undefined || weightOf(found) >= weightOf(all)) continue;
    for (const each of all)
      if (!explained.has(each) && !found.some(({ aspect }) => aspect === each.aspect)) explained.set(each, manner.told);
  }
  return explained;
}

function noneOfTheKind({ facts }: Shape): ShapeDifference {
  const recorded = `${facts.get('method') ?? ''} ${facts.get('path') ?? ''}`;
  return { aspect: 'request', recorded, dialect: 'sends none of the kind', kind: 'shape' };
}

/** One of spelling weighs more than any number of attributes that a mapping leaves out. */
const weightOf = (found: readonly ShapeDifference[]): number =>
  found.reduce((sum, { kind }) => sum + (kind === 'shape' ? 1_000 : 1), 0);

/** What a dialect may not tell, and what is nobody's habit. */
const isSilent = (deed: Deed): boolean =>
  deed === 'page' || deed === 'discovery' || deed === 'other' || deed === 'change-group';

function count(counts: Map<Deed, number>, deed: Deed): void {
  counts.set(deed, (counts.get(deed) ?? 0) + 1);
}

/** Of several, the one with the fewest ways of its own; undefined: none is near, two are as near, or too little was compared. */
export function nearestOf(all: readonly Compared[]): Compared | undefined {
  const ranked = all
    .map((compared) => ({ compared, distance: distanceOf(compared) }))
    .sort((one, other) => one.distance - other.distance);
  const [first, second] = ranked;
  if (first === undefined || second?.distance === first.distance) return undefined;
  const { deeds } = first.compared;
  const requests = [...deeds.values()].reduce((sum, each) => sum + each, 0);
  return requests < 2 || first.distance > distanceAtMost * deeds.size ? undefined : first.compared;
}

/** For each kind of request. */
const distanceAtMost = 5;

/** A request that a dialect never sends, and another name, tell more than a spelling. */
const distanceOf = ({ differences }: Compared): number =>
  differences
    .filter(({ kind }) => kind === 'shape')
    .reduce((sum, { aspect }) => sum + (aspect === 'request' ? 8 : /^header User-Agent$/i.test(aspect) ? 4 : 1), 0);

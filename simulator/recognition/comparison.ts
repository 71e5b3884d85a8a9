import type { Dialect } from '../dialect.ts';
import { compareShapes, type ShapeDifference } from './compare.ts';
import { counterparts, type Manner } from './counterparts.ts';
import { createHeld, type Held } from './held.ts';
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
};

const mappings: readonly Manner['mapping'][] = ['default', 'calendly'];
const differencesAtMost = 300;
/** Requests of one shape: more of them say nothing new. */
const sameShapeAtMost = 3;
const shapesAtMost = 2_000;

export function createComparison(dialect: Dialect): Comparison {
  const held = createHeld();
  const deeds = new Map<Deed, number>();
  const uncompared = new Map<Deed, number>();
  const differences = new Map<string, Difference>();
  const seen = new Map<string, { times: number; readonly found: Set<string> }>();

  function note(deed: Deed, found: Found, exchange: string): string {
    const { aspect, recorded, dialect: ours, kind, option } = found;
    const name = nameOf(deed, found);
    const known = differences.get(name);
    if (known !== undefined) differences.set(name, { ...known, times: known.times + 1 });
    else if (differences.size < differencesAtMost) {
      const told = { deed, aspect, recorded, dialect: ours, kind, times: 1, exchange };
      differences.set(name, option === undefined ? told : { ...told, option });
    }
    return name;
  }

  function compare(turn: Turn, recognised: Recognised, shape: Shape, exchange: string): readonly string[] {
    const { deed } = recognised;
    const found = differencesOf(turn, recognised, shape, {
      held,
      dialect,
      isNew: (each) => !differences.has(nameOf(deed, each)),
    });
    if (found === undefined) {
      if (isSilent(deed)) {
        count(uncompared, deed);
        return [];
      }
      const { method = '', path = '' } = Object.fromEntries(shape.facts);
      const nothing = { aspect: 'request', recorded: `${method} ${path}`, dialect: 'sends none of the kind' };
      count(deeds, deed);
      return [note(deed, { ...nothing, kind: 'shape' }, exchange)];
    }
    count(deeds, deed);
    return found.map((each) => note(deed, each, exchange));
  }

  return {
    take(turn, exchange) {
      const id = recognise(turn).id;
      const recognised = recognise(turn, id === undefined ? undefined : held.of(id));
      const shape = shapeOf(turn.request);
      const signature = JSON.stringify([
        recognised.deed,
        ...[shape.facts, shape.headers, shape.attributes].map((map) => [...map]),
      ]);
      const known = seen.get(signature);
      if (known !== undefined && known.times >= sameShapeAtMost) {
        count(known.found.size === 0 && !deeds.has(recognised.deed) ? uncompared : deeds, recognised.deed);
        for (const name of known.found) {
          const difference = differences.get(name);
          if (difference !== undefined) differences.set(name, { ...difference, times: difference.times + 1 });
        }
      } else {
        const names = compare(turn, recognised, shape, exchange);
        const entry = known ?? { times: 0, found: new Set<string>() };
        entry.times += 1;
        for (const name of names) entry.found.add(name);
        if (seen.size < shapesAtMost) seen.set(signature, entry);
      }
      held.learn(turn);
      return recognised;
    },
    result: () => ({ dialect, deeds, uncompared, differences: [...differences.values()] }),
  };
}

const nameOf = (deed: Deed, { aspect, recorded, dialect }: ShapeDifference): string =>
  [deed, aspect, recorded, dialect].join('\n');

type Found = ShapeDifference & { readonly option?: string };

/** undefined: the dialect sends nothing of the kind. `isNew`: what was seen before needs no second explanation. */
function differencesOf(
  turn: Turn,
  recognised: Recognised,
  shape: Shape,
  { held, dialect, isNew }: { readonly held: Held; readonly dialect: Dialect; isNew(found: ShapeDifference): boolean },
): readonly Found[] | undefined {
  const usual = Object.fromEntries(Object.entries(dialect.options).map(([name, [first]]) => [name, first]));
  const nearest = (options: Manner['options'], trigger: Manner['trigger']): readonly ShapeDifference[] | undefined => {
    let best: readonly ShapeDifference[] | undefined;
    for (const mapping of mappings) {
      for (const request of counterparts(turn, recognised, held, dialect, { mapping, options, trigger })) {
        const found = compareShapes(shape, shapeOf(request));
        if (found.length === 0) return found;
        if (best === undefined || weightOf(found) < weightOf(best)) best = found;
      }
    }
    return best;
  };

  const found = nearest(usual, 'cycle');
  const unexplained = found?.filter((each) => each.kind === 'shape' && isNew(each)) ?? [];
  if (found === undefined || unexplained.length === 0) return found;
  const manners = [
    ...Object.entries(dialect.options).flatMap(([name, values]) =>
      values.slice(1).map((value) => ({
        told: `${name}=${value}`,
        found: () => nearest({ ...usual, [name]: value }, 'cycle'),
      })),
    ),
    { told: 'provisioning on demand', found: () => nearest(usual, 'on-demand') },
  ];
  const options = new Map<ShapeDifference, string>();
  for (const manner of manners) {
    const otherwise = manner.found();
    if (otherwise === undefined || weightOf(otherwise) >= weightOf(found)) continue;
    for (const each of unexplained)
      if (!options.has(each) && !otherwise.some(({ aspect }) => aspect === each.aspect)) options.set(each, manner.told);
  }
  return found.map((each) => {
    const option = options.get(each);
    return option === undefined ? each : { ...each, option };
  });
}

/** One of spelling weighs more than any number of attributes that a mapping leaves out. */
const weightOf = (found: readonly ShapeDifference[]): number =>
  found.reduce((sum, { kind }) => sum + (kind === 'shape' ? 1_000 : 1), 0);

/** What no dialect of ours tells yet, and what is nobody's habit. */
const isSilent = (deed: Deed): boolean =>
  deed === 'page' || deed === 'discovery' || deed === 'other' || deed === 'change-group';

function count(counts: Map<Deed, number>, deed: Deed): void {
  counts.set(deed, (counts.get(deed) ?? 0) + 1);
}

/** Of several, the one with the fewest ways of its own; undefined: too little was compared, or two are as near. */
export function nearestOf(all: readonly Compared[]): Compared | undefined {
  const ranked = all
    .map((compared) => ({
      compared,
      ways: compared.differences.filter(({ kind, option }) => kind === 'shape' && option === undefined).length,
    }))
    .sort((one, other) => one.ways - other.ways);
  const [first, second] = ranked;
  if (first === undefined || [...first.compared.deeds.values()].reduce((sum, each) => sum + each, 0) < 2)
    return undefined;
  return second !== undefined && second.ways === first.ways ? undefined : first.compared;
}

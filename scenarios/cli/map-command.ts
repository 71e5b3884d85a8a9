import type { Dialect } from '../../simulator/dialect.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { didYouMean } from '../config/suggestion.ts';
import { chooseDialects } from './choose.ts';
import { configuredMapping } from './map/configured-mapping.ts';
import { mapRows } from './map/map-rows.ts';
import { asJson, asText } from './map/render.ts';
import { samplePerson } from './map/sample-person.ts';
import { readNumber } from './map/seed.ts';
import { tryExpression } from './map/try-expression.ts';
import { catalogueWith } from './own.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type MapFlags = {
  readonly idp?: string;
  readonly config?: string;
  readonly target?: string;
  readonly expression?: string;
  readonly own?: string;
  readonly set?: readonly string[];
  readonly person?: string;
  readonly seed?: string;
  readonly json?: boolean;
};

/** `scimulator map`: what a mapping makes of one person. Nothing is sent. */
export async function mapCommand(flags: MapFlags, surroundings: Surroundings): Outcome {
  const { stdout, clock } = surroundings;
  const { dialects } = await catalogueWith(flags.own, surroundings);
  const seed = readNumber(flags.seed);
  const configured =
    flags.target === undefined && flags.config === undefined
      ? undefined
      : await configuredMapping(flags, dialects, surroundings);
  const dialect = configured?.dialect ?? chosen(dialects, flags.idp ?? 'entra');
  const { person, custom } = await samplePerson({ ...flags, seed, dialect }, surroundings);
  const circumstances = { now: clock.now, seed, personOf: () => undefined, overrides: custom };

  if (flags.expression !== undefined) {
    const tried = tryExpression(flags.expression, { dialect, person, custom, circumstances });
    const json = flags.json === true;
    if (!json && tried.problem !== undefined) throw tried.problem;
    stdout.write(json ? `${JSON.stringify(tried.told, null, 2)}\n` : tried.text);
    return json ? (tried.problem?.exitCode ?? 0) : 0;
  }
  const mapped = mapRows({
    dialect,
    person,
    custom,
    circumstances,
    ...(configured === undefined ? {} : { configured }),
  });
  stdout.write(
    flags.json === true
      ? `${JSON.stringify(asJson(mapped), null, 2)}\n`
      : asText(mapped, surfaceOf(stdout, surroundings)),
  );
  return mapped.rows.some(({ problem }) => problem !== undefined) ? 3 : 0;
}

function chosen(dialects: readonly Dialect[], name: string): Dialect {
  const [first] = chooseDialects(dialects, [name]);
  if (first !== undefined) return first;
  const known = dialects.flatMap(({ id, family }) => [id, family]);
  throw new Problem('USAGE', {
    happened: `--idp has ${name}, which is not known.${didYouMean(name, known)}`,
    expected: [...new Set(known)].join(', '),
    next: 'scimulator list dialects',
  });
}

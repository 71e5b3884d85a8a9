import { listed } from '../../reports/wording.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { didYouMean } from '../config/suggestion.ts';
import { loadFaults } from './catalogue.ts';
import type { Given } from './command.ts';
import { renderPage } from './explain/page.ts';
import { pagesById } from './explain/pages.ts';
import { catalogueWith } from './own.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

export type ExplainFlags = { readonly own?: string };

/** `scimulator explain ID`: everything that is known of one id, its kind first. Throws Problem `USAGE`. */
export async function explainCommand(
  { argument: id, flags: { own } }: Given<ExplainFlags>,
  surroundings: Surroundings,
): Outcome {
  const [{ scenarios, dialects }, faults] = await Promise.all([catalogueWith(own, surroundings), loadFaults()]);
  const { stdout, clock } = surroundings;
  const pages = pagesById({ scenarios, dialects, faults, clock });
  const found = pages.get(id) ?? pages.get([...pages.keys()].find((key) => isSame(key, id)) ?? '');
  if (found === undefined) throw unknownId(id, [...pages.keys()]);
  const surface = surfaceOf(stdout, surroundings);
  const made = await Promise.all(found.map((page) => page()));
  stdout.write(made.map((page) => renderPage(page, surface)).join('\n'));
  return 0;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const mostNamed = 6;

function unknownId(id: string, known: readonly string[]): Problem {
  const near = didYouMean(id, known);
  const like = known.filter((each) => id.length > 2 && each.toLowerCase().includes(id.toLowerCase()));
  const named = like.length > mostNamed ? [...like.slice(0, mostNamed), `${like.length - mostNamed} more`] : like;
  const others = near === '' && like.length > 0 ? ` These hold it: ${listed(named)}.` : '';
  return new Problem('USAGE', {
    happened: `nothing has the id ${id}.${near}${others}`,
    expected:
      'the id of a scenario, check, requirement, declared behaviour, dialect, fault or problem, or a section such as rfc7644/3.6',
    next: 'scimulator list, or list checks, requirements, dialects, faults',
  });
}

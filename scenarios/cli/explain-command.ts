import { listed } from '../../reports/wording.ts';
import { Problem, type ProblemCode, problemCodes } from '../../target-adapter/problem.ts';
import { didYouMean } from '../config/suggestion.ts';
import { requirements } from '../requirements/catalogue.ts';
import { loadDialects, loadFaults, loadScenarios } from './catalogue.ts';
import { explainCheck } from './explain/explain-check.ts';
import { explainDialect, explainFact, explainFamily } from './explain/explain-dialect.ts';
import { explainFault } from './explain/explain-fault.ts';
import { explainProblem } from './explain/explain-problem.ts';
import { explainRequirement } from './explain/explain-requirement.ts';
import { explainScenario } from './explain/explain-scenario.ts';
import type { Knowledge } from './explain/knowledge.ts';
import { type Page, renderPage } from './explain/page.ts';
import { checksOf } from './listings.ts';
import { surfaceOf } from './surface.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

/** `scimulator explain ID`: everything that is known of one id, its kind first. Throws Problem `USAGE`. */
export async function explainCommand(id: string, surroundings: Surroundings): Outcome {
  const [scenarios, dialects, faults] = await Promise.all([loadScenarios(), loadDialects(), loadFaults()]);
  const pages = pagesById({ scenarios, dialects, faults });
  const found = pages.get(id) ?? pages.get([...pages.keys()].find((key) => isSame(key, id)) ?? '');
  if (found === undefined) throw unknownId(id, [...pages.keys()]);
  const { stdout } = surroundings;
  stdout.write(found.map((page) => renderPage(page(), surfaceOf(stdout, surroundings))).join('\n'));
  return 0;
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

type Pages = Map<string, (() => Page)[]>;

/** Two things may have the same id: then both are told. */
function pagesById(knowledge: Knowledge): Pages {
  const { scenarios, dialects, faults } = knowledge;
  const pages: Pages = new Map();
  const add = (id: string, page: () => Page) => pages.set(id, [...(pages.get(id) ?? []), page]);
  for (const scenario of scenarios) add(scenario.id, () => explainScenario(scenario, knowledge));
  for (const check of checksOf(scenarios)) add(check.id, () => explainCheck(check, knowledge));
  for (const requirement of requirements) add(requirement.id, () => explainRequirement(requirement, knowledge));
  for (const dialect of dialects) {
    add(dialect.id, () => explainDialect(dialect));
    for (const fact of dialect.facts) add(fact.id, () => explainFact(fact, dialect));
  }
  for (const family of new Set(dialects.map((dialect) => dialect.family))) {
    const own = dialects.filter((dialect) => dialect.family === family);
    if (!pages.has(family)) add(family, () => explainFamily(family, own));
  }
  for (const fault of faults) add(fault.id, () => explainFault(fault, knowledge));
  for (const code of codes) add(code, () => explainProblem(code));
  return pages;
}

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemCodes, code);
const codes = Object.keys(problemCodes).filter(isCode);

const mostNamed = 6;

function unknownId(id: string, known: readonly string[]): Problem {
  const near = didYouMean(id, known);
  const like = known.filter((each) => id.length > 2 && each.toLowerCase().includes(id.toLowerCase()));
  const named = like.length > mostNamed ? [...like.slice(0, mostNamed), `${like.length - mostNamed} more`] : like;
  const others = near === '' && like.length > 0 ? ` These hold it: ${listed(named)}.` : '';
  return new Problem('USAGE', {
    happened: `nothing has the id ${id}.${near}${others}`,
    expected: 'the id of a scenario, check, requirement, declared behaviour, dialect, fault or problem',
    next: 'scimulator list, or list checks, requirements, dialects, faults',
  });
}

import type { Dialect, DialectFact } from '../../../simulator/dialect.ts';
import { type ProblemCode, problemCodes } from '../../../target-adapter/problem.ts';
import { requirements } from '../../requirements/catalogue.ts';
import { nameOfSection, sectionsOf } from '../../requirements/section.ts';
import { checksOf } from '../listings.ts';
import { explainCheck } from './explain-check.ts';
import { explainDialect, explainFact, explainFamily } from './explain-dialect.ts';
import { explainFault } from './explain-fault.ts';
import { explainProblem } from './explain-problem.ts';
import { explainRequirement } from './explain-requirement.ts';
import { explainScenario } from './explain-scenario.ts';
import { explainSection } from './explain-section.ts';
import type { Knowledge } from './knowledge.ts';
import type { Page } from './page.ts';

export type Pages = Map<string, (() => Page | Promise<Page>)[]>;

/** Two things may have the same id: then both are told. */
export function pagesById(knowledge: Knowledge): Pages {
  const { scenarios, dialects, faults } = knowledge;
  const pages: Pages = new Map();
  const add = (id: string, page: () => Page | Promise<Page>) => pages.set(id, [...(pages.get(id) ?? []), page]);
  for (const scenario of scenarios) add(scenario.id, () => explainScenario(scenario, knowledge));
  for (const check of checksOf(scenarios)) add(check.id, () => explainCheck(check, knowledge));
  for (const requirement of requirements) add(requirement.id, () => explainRequirement(requirement, knowledge));
  for (const section of sectionsOf(requirements)) add(nameOfSection(section), () => explainSection(section, knowledge));
  for (const dialect of dialects) {
    add(dialect.id, () => explainDialect(dialect, dialects));
  }
  for (const [fact, speakers] of speakersOf(dialects)) add(fact.id, () => explainFact(fact, speakers));
  for (const family of new Set(dialects.map((dialect) => dialect.family))) {
    const own = dialects.filter((dialect) => dialect.family === family);
    if (!pages.has(family)) add(family, () => explainFamily(family, own));
  }
  for (const fault of faults) add(fault.id, () => explainFault(fault, knowledge));
  for (const code of codes) add(code, () => explainProblem(code));
  return pages;
}

/** Each fact and the dialects that it holds for. */
function speakersOf(dialects: readonly Dialect[]): ReadonlyMap<DialectFact, readonly Dialect[]> {
  const speakers = new Map<DialectFact, readonly Dialect[]>();
  for (const dialect of dialects)
    for (const fact of dialect.facts) speakers.set(fact, [...(speakers.get(fact) ?? []), dialect]);
  return speakers;
}

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problemCodes, code);
const codes = Object.keys(problemCodes).filter(isCode);

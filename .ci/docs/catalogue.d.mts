import type { CommandDefinition } from '../../scenarios/cli/command.ts';
import type { ProblemText } from '../../scenarios/cli/explain/problem-texts.ts';
import type { Coverage, CoverageCount } from '../../scenarios/requirements/coverage.ts';
import type { AcceptanceSuite } from '../../scenarios/requirements/idp/acceptance.ts';
import type { Reliance } from '../../scenarios/requirements/reliance.ts';
import type { Requirement } from '../../scenarios/requirements/requirement.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import type { Dialect } from '../../simulator/dialect.ts';
import type { Behaviour } from '../../target-adapter/behaviour.ts';
import type { Fault } from '../../target-adapter/provider/fault.ts';

export type Catalogue = {
  readonly scenarios: readonly Scenario[];
  readonly dialects: readonly Dialect[];
  readonly faults: readonly Fault[];
  readonly requirements: readonly (Requirement & { readonly link: string | undefined })[];
  readonly coverage: readonly Coverage[];
  readonly countCoverage: (coverage: readonly Coverage[]) => readonly CoverageCount[];
  readonly features: Readonly<Record<string, string>>;
  readonly reliances: readonly Reliance[];
  readonly acceptanceSuites: readonly AcceptanceSuite[];
  readonly commands: readonly CommandDefinition[];
  readonly problemCodes: Readonly<Record<string, number>>;
  readonly problemTexts: Readonly<Record<string, ProblemText>>;
  readonly presets: Readonly<Record<string, Behaviour>>;
  readonly configurationSchema: Readonly<Record<string, unknown>>;
};

export declare function gatherCatalogue(
  load: (module: string) => Promise<Readonly<Record<string, unknown>>>,
): Promise<Catalogue>;

import { listed } from '../../../reports/wording.ts';
import type { Evidence } from '../../../simulator/dialect.ts';
import { requirementOf } from '../../requirements/catalogue.ts';
import { features } from '../../requirements/feature.ts';
import { nameOfIdp } from '../../requirements/idp/family.ts';
import { reliedOn } from '../../requirements/reliance.ts';
import { linkOf, type Requirement } from '../../requirements/requirement.ts';
import { sectionOf, titleOfSection } from '../../requirements/section.ts';
import { checksOf } from '../listings.ts';
import { exampleParts } from './example-parts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Entry, Page } from './page.ts';
import { noAlarms, redMeans } from './red-means.ts';

export async function explainRequirement(requirement: Requirement, knowledge: Knowledge): Promise<Page> {
  const { scenarios, faults } = knowledge;
  const { id, text, when = [], look, fault, demand } = requirement;
  const checks = checksOf(scenarios).filter(({ requirements }) => requirements.includes(id));
  const caught = faults.filter(({ caughtBy }) => caughtBy.some((check) => checks.some((each) => each.id === check)));
  const link = linkOf(requirement);
  return {
    head: headOf(requirement),
    lead: text,
    parts: [
      ['Basis', basisOf(requirement)],
      ['Applies', [...when.map((feature) => `where ${features[feature]}`), ...speakersOf(requirement)]],
      ['Duty by', (demand?.clauses ?? []).map((clause): Entry => [clause, requirementOf(clause)?.text ?? ''])],
      ['Seen', [...seenOf(requirement), ...(look === undefined ? [] : [look])]],
      ['Breach', fault === undefined ? [] : [fault]],
      ['Red means', [redMeans([id, ...(demand?.clauses ?? [])])]],
      ['No alarm', noAlarms([id])],
      ['Breaks', [...new Set(checks.map(({ breaks }) => breaks))]],
      ['Relied on', reliedOn(id).map(relianceOf)],
      ['Checks', checks.map((check): Entry => [check.id, check.title])],
      ['Faults', caught.map((each): Entry => [each.id, each.title])],
      ...(await exampleParts(checks, knowledge)),
      ['Read', link === undefined ? [] : [link]],
    ],
    commands: [
      ...(checks.length === 0 ? [] : [`scimulator run --only ${id}`]),
      ...caught.slice(0, 1).map((each) => `scimulator provider --fault ${each.id}`),
    ],
  };
}

const evidenceWords: Readonly<Record<Evidence, string>> = {
  documented: "the vendor's own documentation",
  captured: 'seen live, and published',
  source: "the client's source",
  'third-party': "a third party's documentation",
  remembered: 'not evidenced',
};

function headOf({ id, level, demand }: Requirement): string {
  if (demand !== undefined) return `Demand ${id}, ${demand.weight} by ${nameOfIdp[demand.family]}`;
  if (level === 'DECLARED') return `Declared behaviour ${id}`;
  const place = sectionOf(id);
  return `Requirement ${id}, ${level}${place === undefined ? '' : ` (${titleOfSection(place)})`}`;
}

function basisOf({ level, basis, harms, unverified, demand }: Requirement): readonly string[] {
  if (demand !== undefined) return [`${evidenceWords[demand.evidence]}: ${demand.source}`];
  if (level === 'DECLARED')
    return ["the target's own word: behaviour in its configuration, or a preset such as calendly"];
  return [
    ...(basis === 'implied' ? ['the RFC says it without a keyword'] : []),
    ...(basis === 'derived'
      ? [`it follows from other statements of the RFC; breaking it ${harms === true ? 'does harm' : 'is no harm yet'}`]
      : []),
    ...(unverified === true ? ['read in the last draft of the RFC, not in the published text'] : []),
  ];
}

const speakersOf = ({ demand }: Requirement): readonly string[] =>
  demand?.dialects === undefined ? [] : [`where ${listed(demand.dialects)} is spoken`];

const seenOf = ({ testable }: Requirement): readonly string[] => (testable === undefined ? [] : [unseen[testable]]);

const unseen = {
  'needs-setup': 'needs more than one administration token: a second token or tenant, administration, or mail',
  'not-observable': 'nobody can see it from outside: there is never a verdict',
} as const;

function relianceOf({ idp, what, rfc, proof }: ReturnType<typeof reliedOn>[number]): Entry {
  return [idp, `${proof === 'documented' ? '' : 'Not evidenced: '}${what} The RFC says: ${rfc}.`];
}

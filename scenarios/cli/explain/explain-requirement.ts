import { linkOf, type Requirement } from '../../requirements/requirement.ts';
import { checksOf } from '../listings.ts';
import type { Knowledge } from './knowledge.ts';
import type { Entry, Page } from './page.ts';
import { noAlarms, redMeans } from './red-means.ts';

export function explainRequirement(requirement: Requirement, { scenarios, faults }: Knowledge): Page {
  const { id, text } = requirement;
  const checks = checksOf(scenarios).filter(({ requirements }) => requirements.includes(id));
  const caught = faults.filter(({ caughtBy }) => caughtBy.some((check) => checks.some((each) => each.id === check)));
  const link = linkOf(requirement);
  return {
    head: headOf(requirement),
    lead: text,
    parts: [
      ['Basis', basisOf(requirement)],
      ['Red means', [redMeans([id])]],
      ['No alarm', noAlarms([id])],
      ['Checks', checks.map((check): Entry => [check.id, check.title])],
      ['Faults', caught.map((fault): Entry => [fault.id, fault.title])],
      ['Read', link === undefined ? [] : [link]],
    ],
    commands: [
      ...(checks.length === 0 ? [] : [`scimulator run --only ${id}`]),
      ...caught.slice(0, 1).map((fault) => `scimulator provider --fault ${fault.id}`),
    ],
  };
}

function headOf({ id, level }: Requirement): string {
  if (level === 'DECLARED') return `Declared behaviour ${id}`;
  const [, number, section] = /^RFC(\d+)-([\d.]+)-\d+$/.exec(id) ?? [];
  return `Requirement ${id}, ${level}${number === undefined ? '' : ` (RFC ${number}, section ${section})`}`;
}

function basisOf({ level, basis }: Requirement): readonly string[] {
  if (level === 'DECLARED')
    return ["the target's own word: behaviour in its configuration, or a preset such as calendly"];
  if (basis === 'implied') return ['the RFC says it without a keyword'];
  if (basis === 'derived') return ['it follows from other statements of the RFC'];
  return [];
}

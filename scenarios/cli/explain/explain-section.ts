import { plural } from '../../../reports/wording.ts';
import { requirements } from '../../requirements/catalogue.ts';
import { type Coverage, coverageOf } from '../../requirements/coverage.ts';
import { linkOf } from '../../requirements/requirement.ts';
import { isInSection, nameOfSection, type Section, sectionOf, titleOfSection } from '../../requirements/section.ts';
import { checksOf } from '../listings.ts';
import type { Knowledge } from './knowledge.ts';
import type { Entry, Page } from './page.ts';

/** What stands in a section and below it, and which checks test it. */
export function explainSection(section: Section, { scenarios }: Knowledge): Page {
  const own = requirements.filter(({ id }) => isInSection(id, section));
  const coverage = coverageOf(own, checksOf(scenarios));
  const tested = coverage.filter(({ state }) => state === 'covered');
  const exact = own.find(({ id }) => sectionOf(id)?.section === section.section);
  const link = exact === undefined ? undefined : linkOf(exact);
  return {
    head: `${titleOfSection(section)}: ${plural(own.length, 'requirement')}, ${tested.length} of them tested`,
    parts: [
      ['Says', coverage.map(entryOf)],
      ['Read', link === undefined ? [] : [link]],
    ],
    commands: tested.length === 0 ? [] : [`scimulator run --only ${nameOfSection(section)}`],
  };
}

function entryOf({ requirement: { id, level, text }, checks, state }: Coverage): Entry {
  return [id, `${level}${state === 'covered' ? `, tested by ${checks.join(', ')}` : ''}. ${text}`];
}

import { type Draft, foldBy, merged } from './cause-draft.ts';

/** The check that sees it best: nobody is asked for, and somebody comes. */
const root = 'create/nobody-found';

/**
 * Where a filter has no effect, whatever looks for one person meets another: what a search for a userName was answered
 * with, and what could not be tried for it, is one cause.
 */
export function foldFilters(drafts: readonly Draft[]): readonly Draft[] {
  const isIgnored = drafts.some(({ check, status }) => check?.id === root && status === 'fail');
  if (!isIgnored) return drafts;
  return foldBy(
    drafts,
    ({ seen }) => (signs.some((sign) => sign.test(seen)) ? 'filters' : undefined),
    (group) =>
      group.length < 2
        ? group
        : [
            merged(group, {
              title: 'Filters have no effect: a search for a userName answers other people',
              hint: 'Apply the filter, or refuse it with 400 invalidFilter where you cannot.',
            }),
          ],
  );
}

const signs = [
  /in the answer to userName eq/,
  /whom the filter does not match/,
  /a query for .* was answered with .*nobody else is changed/,
];

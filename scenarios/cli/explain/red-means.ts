import { requirementOf } from '../../requirements/catalogue.ts';
import { weigh } from '../../requirements/weigh.ts';

const breach = { kind: 'fail', expected: '', actual: '' } as const;

/** How a breach of these requirements counts, in each profile. */
export function redMeans(requirementIds: readonly string[]): string {
  const usual = weigh(breach, requirementIds, 'interop');
  const strict = weigh(breach, requirementIds, 'strict');
  return usual === strict ? usual : `${usual}; with --profile strict ${strict}`;
}

/** What must not be failed. */
export const noAlarms = (requirementIds: readonly string[]): readonly string[] => [
  ...new Set(requirementIds.flatMap((id) => requirementOf(id)?.traps ?? [])),
];

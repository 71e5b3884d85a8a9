import type { RecordedCheck, RecordedDemand, Status } from '../../reports/run-log/event.ts';
import type { Check, CheckFacts, Judgement, Sources } from '../check.ts';
import { requirementOf } from '../requirements/catalogue.ts';
import { reliedOnBy } from '../requirements/reliance.ts';
import { type Profile, weigh } from '../requirements/weigh.ts';
import type { Redactor } from './redactor.ts';

export type Judged = { readonly status: Status; readonly judgement: Judgement; readonly record: RecordedCheck };

/** Applies a check to its evidence; a judge that throws is a fault of ours and says so. */
export function judge<Evidence extends Sources>(
  check: Check<Evidence>,
  evidence: Evidence,
  { profile, redactor }: { readonly profile: Profile; readonly redactor: Redactor },
): Judged {
  const judgement = check.judge(evidence);
  const status = weigh(judgement, check.requirements, profile);
  const { id, title, requirements } = check;
  const clean = (text: string): string => redactor.text(text);
  const found =
    judgement.kind === 'fail' || judgement.kind === 'warn'
      ? { expected: clean(judgement.expected), actual: clean(judgement.actual) }
      : {};
  const reason = 'reason' in judgement ? { reason: clean(judgement.reason) } : {};
  const advice = status === 'fail' || status === 'warn' ? adviceOf(check) : {};
  const exchanges = (evidence.exchanges ?? []).map((exchange) => exchange.id);
  const mails = (evidence.mails ?? []).map((mail) => mail.id);
  return {
    status,
    judgement,
    record: {
      id,
      title,
      requirements,
      status,
      ...found,
      ...reason,
      ...advice,
      ...demandsOf(requirements),
      exchanges,
      mails,
    },
  };
}

/** Whose demands are tested, for readiness. */
function demandsOf(requirementIds: readonly string[]): Pick<RecordedCheck, 'demands'> {
  const demands = requirementIds.flatMap((id): readonly RecordedDemand[] => {
    const { family, weight, dialects } = requirementOf(id)?.demand ?? {};
    if (family === undefined || weight === undefined) return [];
    return [{ id, family, weight, ...(dialects === undefined ? {} : { dialects }) }];
  });
  return demands.length === 0 ? {} : { demands };
}

/** What a reader of a red check wants to know. */
export function adviceOf({
  hint,
  breaks,
  requirements,
}: CheckFacts): Pick<RecordedCheck, 'hint' | 'breaks' | 'reliedOnBy'> {
  const leaning = reliedOnBy(requirements);
  return { hint, breaks, ...(leaning.length === 0 ? {} : { reliedOnBy: leaning }) };
}

import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, unjudged } from '../../check.ts';
import { answerOf, isSuccess, isTransient } from '../answer.ts';
import { judgeWritten, type Write } from '../write.ts';

export type Claims = Sources & { readonly config: Exchange; readonly patched: Exchange; readonly filtered: Exchange };

/** A config that cannot be read is taken for one that supports nothing; one that promises too little is only obeyed. */
export const authentikConfigTrue: Check<Claims> = defineCheck({
  id: 'authentik/config-true',
  title: 'What ServiceProviderConfig promises of PATCH, filters and bulk is there',
  requirements: ['AK-01'],
  hint: 'Say patch.supported and filter.supported only where they work, and bulk.maxOperations of 1 or more with bulk.',
  breaks: 'For authentik this steers all: it sends what is refused, or splits members into no requests at all.',
  judge({ config, patched, filtered }) {
    const { response } = config;
    if (response === undefined || isTransient(response.status)) return unjudged(answerOf(config));
    if (!isSuccess(response.status)) return skip('without ServiceProviderConfig authentik takes nothing for supported');
    const says = (feature: string): boolean => attribute(response.body, feature, 'supported') === true;
    const refuses = ({ response: answer }: Exchange): boolean => [404, 405, 501].includes(answer?.status ?? 0);
    if (says('patch') && refuses(patched))
      return fail({ expected: 'PATCH, as patch.supported says', actual: answerOf(patched) });
    if (says('filter') && (refuses(filtered) || filtered.response?.status === 400))
      return fail({ expected: 'filters, as filter.supported says', actual: answerOf(filtered) });
    const most = attribute(response.body, 'bulk', 'maxOperations');
    return says('bulk') && !(typeof most === 'number' && most >= 1)
      ? fail({ expected: 'bulk.maxOperations of 1 or more', actual: `${JSON.stringify(most) ?? 'none'}` })
      : pass;
  },
});

export const authentikOneByOne: Check<Write> = defineCheck({
  id: 'authentik/members-one-by-one',
  title: 'A PATCH with many operations of one member each is carried out whole',
  requirements: ['AK-04'],
  hint: 'Carry out every operation of a PATCH, however many add to members.',
  breaks: 'Most of a group is missing: authentik sends one operation a member.',
  judge: judgeWritten,
});

import type { PersonView } from '../../../target-adapter/administration/administration.ts';
import type { Behaviour } from '../../../target-adapter/behaviour.ts';
import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, skip } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { inWords } from '../in-words.ts';
import { missingResource } from '../person-read.ts';
import { sameText } from '../person-view.ts';

export type OldInForce = Seen & {
  readonly oldAddress: string;
  readonly newAddress: string;
  readonly whilePending: Behaviour['whilePending'];
  /** The person could log in before the change; absent where that is not certain. */
  readonly active?: true;
  /** The person by the old address, as the administrator sees them; absent where nobody can look. */
  readonly view?: { readonly found: PersonView | undefined };
};

/** Seen by log-in, or by what the target declares that a GET shows meanwhile. */
export const oldAddressInForce: Check<OldInForce> = defineCheck({
  id: 'email/old-in-force',
  title: 'Until the link is followed the old address stays in force',
  requirements: ['declared/email-verification'],
  hint: 'Keep the old address as the log-in name until the new one is confirmed.',
  breaks: 'A typing error in the directory locks the person out, or lets a stranger in.',
  judge(evidence) {
    const judged = [byAdministrator(evidence), byGet(evidence)].filter((judgement) => judgement !== undefined);
    return (
      judged.find(({ kind }) => kind !== 'pass') ??
      judged[0] ??
      skip('the target neither shows who can log in nor declares what a GET shows while the verification is pending')
    );
  },
});

function byAdministrator({ view, oldAddress, newAddress, active }: OldInForce): Judgement | undefined {
  if (view === undefined) return undefined;
  const expected = `the person logs in as ${oldAddress}`;
  if (view.found === undefined)
    return fail({ expected, actual: 'the administrator finds nobody under the old address' });
  const { address, canLogIn } = view.found;
  if (sameText(address, newAddress)) return fail({ expected, actual: 'the new address is in force already' });
  // Whoever has not accepted an invitation yet could not log in before either.
  if (canLogIn === false && active === true) return fail({ expected, actual: 'the person cannot log in' });
  return canLogIn !== true && address === undefined ? undefined : pass;
}

function byGet(evidence: OldInForce): Judgement | undefined {
  if (evidence.whilePending === 'undeclared') return undefined;
  const missing = missingResource(evidence);
  if (missing !== undefined) return missing;
  const wanted = evidence.whilePending === 'old-address' ? evidence.oldAddress : evidence.newAddress;
  const shown = attribute(evidence.resource, 'userName');
  return sameText(shown, wanted)
    ? pass
    : fail({ expected: `userName ${wanted}, as declared`, actual: `userName ${inWords(shown)}` });
}

import { type Check, defineCheck, fail, pass, type Sources, unjudged } from '../../check.ts';

type Evidence = Sources & {
  /** The account that was there before. */
  readonly expectedId: string | undefined;
  /** The account that the identity provider is linked to now. */
  readonly linkedId: string | undefined;
};

/** Declared: assigning again takes the account over. Calendly article 28925717494167 */
export const reassignLinked: Check<Evidence> = defineCheck({
  id: 'reassign/linked',
  title: 'Assigning again takes over the account that is there',
  requirements: ['declared/reassign-cures'],
  hint: 'Show the account to the look-up by userName, also while it is deactivated, and keep its id.',
  breaks: 'The person starts with an empty second account.',
  judge({ expectedId, linkedId }) {
    if (expectedId === undefined || linkedId === undefined) return unjudged('one of the two accounts is not known');
    return expectedId === linkedId
      ? pass
      : fail({ expected: 'the account that was there before', actual: 'another account with another id' });
  },
});

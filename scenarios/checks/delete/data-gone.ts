import { attribute, type Resource } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip } from '../../check.ts';
import { sameText } from '../person-view.ts';

type Evidence = Sources & {
  /** The account that was created under the same address after the deletion. */
  readonly resource: Resource | undefined;
  /** Values of the deleted account that nobody sent again, by attribute. */
  readonly lost: Readonly<Record<string, string>>;
};

/** Declared: delete hard. Calendly article 4402721777047: deleted users lose all their data. */
export const dataGone: Check<Evidence> = defineCheck({
  id: 'delete/data-gone',
  title: 'An account made again after a deletion for good starts empty',
  requirements: ['declared/delete-hard'],
  hint: 'Remove what belongs to the account together with it.',
  breaks: 'The next owner of the address reads the data of the one before.',
  judge({ resource, lost }) {
    if (resource === undefined) return skip('the account that was made again cannot be read');
    if (Object.keys(lost).length === 0) return skip('the target kept no value that could be left over');
    const back = Object.entries(lost).find(([name, value]) => sameText(attribute(resource, name), value));
    return back === undefined ? pass : fail({ expected: `no ${back[0]}`, actual: `${back[0]} of the deleted account` });
  },
});

import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, warn } from '../../check.ts';
import { judgePages, type Pages } from './page.ts';

/** RFC 7644 §3.4.2.4. Which number is told back is not said: the one that was sent is a warning. */
export const startBelowOne: Check<Pages> = defineCheck({
  id: 'list/start-below-one',
  title: 'A startIndex below 1 is read as 1',
  requirements: ['RFC7644-3.4.2.4-02'],
  hint: 'Read startIndex 0 and below as 1.',
  breaks: 'Clients that count from 0 get an error, or miss the first person.',
  judge: (evidence) =>
    judgePages(evidence, (pages) => {
      const short = pages.find(({ ids }) => evidence.ids.some((id) => !ids.includes(id)));
      if (short !== undefined)
        return fail({ expected: `all ${evidence.ids.length} people`, actual: `${short.ids.length} of them` });
      const told = evidence.exchanges.map(({ response }) => attribute(response?.body, 'startIndex'));
      const odd = told.find((index) => typeof index === 'number' && index < 1);
      return odd === undefined
        ? pass
        : warn({ expected: 'startIndex 1', actual: `startIndex ${odd}`, reason: 'the page is right all the same' });
    }),
});

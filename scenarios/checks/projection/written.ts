import { type Check, defineCheck, fail, pass, warn } from '../../check.ts';
import { judgeShown, optionalOf, type Shown, shows } from './shown.ts';

/** RFC 7644 §3.9 names every operation, RFC 7643 §7 reading alone: who passes the wish over is warned. */
export const writtenShown: Check<Shown> = defineCheck({
  id: 'projection/written',
  title: 'The answer to a create shows what was wished for',
  requirements: ['RFC7644-3.9-01'],
  hint: 'Heed attributes and excludedAttributes in the answers to POST, PUT and PATCH too.',
  breaks: 'Clients that ask for little get everything.',
  judge: (evidence) =>
    judgeShown(evidence, (shown) => {
      const expected = 'id, userName and nothing else of the person';
      if (!shows(shown, 'userName')) return fail({ expected, actual: 'no userName' });
      const others = optionalOf(evidence).filter((name) => shows(shown, name));
      const actual = `also ${others.join(', ')}`;
      return others.length === 0 ? pass : warn({ expected, actual, reason: 'RFC 7643 §7 speaks of reading alone' });
    }),
});

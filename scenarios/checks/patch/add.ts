import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, pass, skip, warn } from '../../check.ts';
import type { Seen } from '../../scenario.ts';
import { judgeWritten, type Write } from '../write.ts';

/** RFC 7644 §3.5.2.1 */
export const addCreates: Check<Write> = defineCheck({
  id: 'patch/add-creates',
  title: 'PATCH add gives a value to an attribute that has none',
  requirements: ['RFC7644-3.5.2.1-03'],
  hint: 'Let add set the attribute where it has no value yet.',
  breaks: 'A value that was empty at the first assignment never reaches the account.',
  judge: judgeWritten,
});

export const addWithoutPath: Check<Write> = defineCheck({
  id: 'patch/add-without-path',
  title: 'PATCH add without a path adds the attributes of its value',
  requirements: ['RFC7644-3.5.2.1-02'],
  hint: 'Take each attribute of the value object of an add without path as an attribute of the resource.',
  breaks: 'Identity providers that send all changes in one value object change nothing.',
  judge: judgeWritten,
});

export const addReplacesSingle: Check<Write> = defineCheck({
  id: 'patch/add-replaces-single',
  title: 'PATCH add replaces the value of a single-valued attribute',
  requirements: ['RFC7644-3.5.2.1-06'],
  hint: 'Let add overwrite the old value of an attribute that has one value at most.',
  breaks: 'Changes that an identity provider sends as add are lost.',
  judge: judgeWritten,
});

export const addMerges: Check<Write> = defineCheck({
  id: 'patch/add-merges-complex',
  title: 'PATCH add to a complex attribute keeps its other parts',
  requirements: ['RFC7644-3.5.2.1-04'],
  hint: 'Merge the given sub-attributes into the complex attribute, and leave the others as they are.',
  breaks: 'A new family name wipes out the given name.',
  judge: judgeWritten,
});

export const addAppends: Check<Write> = defineCheck({
  id: 'patch/add-appends',
  title: 'PATCH add to a list keeps the values that are there',
  requirements: ['RFC7644-3.5.2.1-05'],
  hint: 'Append the added values to a multi-valued attribute, and keep the others.',
  breaks: 'A second phone number or address wipes out the first.',
  judge: judgeWritten,
});

export const addTwice: Check<Write> = defineCheck({
  id: 'patch/add-twice',
  title: 'PATCH add of a value that is there succeeds and doubles nothing',
  requirements: ['RFC7644-3.5.2.1-07'],
  hint: 'Answer success to an add of a value that is already there, and store it once.',
  breaks: 'Retries fill the account with the same value over and over.',
  judge: judgeWritten,
});

/** Trap 30: many stores touch it. */
export const addTwiceUntouched: Check<Write & { readonly before: Seen }> = defineCheck({
  id: 'patch/add-twice-untouched',
  title: 'PATCH add of a value that is there leaves lastModified as it is',
  requirements: ['RFC7644-3.5.2.1-08'],
  hint: 'Change meta.lastModified only where an operation changed something.',
  breaks: 'Whoever reads what was modified since a moment reads everything again.',
  judge(evidence) {
    const judged = judgeWritten(evidence);
    if (judged.kind !== 'pass') return skip('the repeated add was not taken as it should be');
    const [was, is] = [evidence.before, evidence.after].map((seen) =>
      attribute(seen?.resource, 'meta', 'lastModified'),
    );
    if (typeof was !== 'string' || typeof is !== 'string') return skip('the target shows no meta.lastModified');
    if (Date.parse(is) < Date.parse(was)) return fail({ expected: `lastModified ${was}`, actual: `the earlier ${is}` });
    return Date.parse(was) === Date.parse(is)
      ? pass
      : warn({ expected: `lastModified ${was}`, actual: is, reason: 'many stores touch it with every write' });
  },
});

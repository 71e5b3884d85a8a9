import { type Check, defineCheck } from '../../check.ts';
import { judgeRefused, type Write } from '../write.ts';

/** RFC 7644 §3.5.2; the duty is the client's, so leniency is a warning at most. */
export const schemasRequired: Check<Write> = defineCheck({
  id: 'patch/schemas-required',
  title: 'A PATCH that is no PatchOp message is refused',
  requirements: ['RFC7644-3.5.2-02'],
  hint: 'Answer 400 to a PATCH whose schemas lack urn:ietf:params:scim:api:messages:2.0:PatchOp.',
  breaks: 'A message of another kind is taken for a change.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'warn', carriedOut: 'warn' }),
});

export const operationsRequired: Check<Write> = defineCheck({
  id: 'patch/operations-required',
  title: 'A PATCH without operations is refused',
  requirements: ['RFC7644-3.5.2-03'],
  hint: 'Answer 400 to a PATCH that has no list of Operations.',
  breaks: 'The identity provider takes a change for done that the target never saw.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'fail' }),
});

export const operationUnknown: Check<Write> = defineCheck({
  id: 'patch/op-unknown',
  title: 'A PATCH with an op that does not exist is refused',
  requirements: ['RFC7644-3.5.2-04'],
  hint: 'Answer 400 to an op that is none of add, remove and replace.',
  breaks: 'The identity provider takes a change for done that the target passed over.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'fail' }),
});

export const pathMalformed: Check<Write> = defineCheck({
  id: 'patch/path-malformed',
  title: 'A PATCH with a path that cannot be read is refused',
  requirements: ['RFC7644-3.5.2-05'],
  hint: 'Answer 400 with scimType invalidPath to a path that does not follow the grammar.',
  breaks: 'The identity provider takes a change for done that went nowhere.',
  judge: (evidence) =>
    judgeRefused(evidence, {
      expected: '400 invalidPath',
      scimTypes: ['invalidPath', 'invalidFilter'],
      passedOver: 'fail',
    }),
});

/** The duty is the client's: who passes the operation over is warned. RFC 7644 §3.5.2.1 */
export const valueRequired: Check<Write> = defineCheck({
  id: 'patch/value-required',
  title: 'A PATCH add without a value is refused',
  requirements: ['RFC7644-3.5.2.1-01'],
  hint: 'Answer 400 to an add that has no value.',
  breaks: 'The identity provider takes a change for done, or the old value is lost.',
  judge: (evidence) => judgeRefused(evidence, { expected: '400', passedOver: 'warn' }),
});

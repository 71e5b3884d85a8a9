import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, unjudged } from '../../check.ts';
import { answerOf, isTransient } from '../answer.ts';
import { worstOf } from '../worst.ts';

/** Requests, each with what its answer must be: one object, or a list. */
export type Pieces = Sources & {
  readonly pieces: readonly { readonly asked: Exchange; readonly is: 'object' | 'list' }[];
};

export const cyberArkOneByOne: Check<Pieces> = defineCheck({
  id: 'cyberark/one-by-one',
  title: 'Resource types and schemas are read one by one',
  requirements: ['CYB-01'],
  hint: 'Answer /ResourceTypes/User, /ResourceTypes/Group and /Schemas/{urn} with that one.',
  breaks: 'CyberArk Identity cannot read what the target can do, and the app cannot be set up.',
  judge: ({ pieces }) => worstOf(pieces.map(judgePiece)),
});

export const cyberArkFirstLook: Check<Pieces> = defineCheck({
  id: 'cyberark/first-look',
  title: 'ServiceProviderConfig and one person are answered',
  requirements: ['CYB-02'],
  hint: 'Answer /ServiceProviderConfig with one object, and /Users?count=1 with a list.',
  breaks: 'CyberArk Identity: the connection test fails.',
  judge: ({ pieces }) => worstOf(pieces.map(judgePiece)),
});

function judgePiece({ asked, is }: Pieces['pieces'][number]): Judgement {
  const { response } = asked;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(asked));
  if (response.status === 401) return unjudged(`the credential is refused: ${answerOf(asked)}`);
  const expected = is === 'list' ? '200 with a list' : '200 with that one alone';
  const isList = Array.isArray(attribute(response.body, 'Resources')) || attribute(response.body, 'totalResults') === 0;
  return response.status === 200 && isObject(response.body) && isList === (is === 'list')
    ? pass
    : fail({ expected, actual: answerOf(asked) });
}

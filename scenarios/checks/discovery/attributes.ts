import { attribute } from '../../../target-adapter/scim/resource.ts';
import { schemaSchema, userSchema } from '../../../target-adapter/scim/urns.ts';
import { type Check, defineCheck, fail, pass, type Sources, skip, warn } from '../../check.ts';
import { attributesIn, type Described, itemsIn, noneWrong } from '../discovery-list.ts';

const legal: Readonly<Record<string, readonly string[]>> = {
  type: ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'],
  mutability: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  returned: ['always', 'never', 'default', 'request'],
  uniqueness: ['none', 'server', 'global'],
};

const described = ({ exchanges = [] }: Sources): readonly Described[] => attributesIn(itemsIn(exchanges[0]));

/** RFC 7643 §7, §2.3. A keyword in other letter case is a warning; what is not said has the default of §2.2. */
export const keywordsLegal: Check<Sources> = defineCheck({
  id: 'discovery/keywords',
  title: 'Schemas describe attributes in the words of the RFC',
  requirements: ['RFC7643-7-05', 'RFC7643-7-06', 'RFC7643-7-07', 'RFC7643-7-08', 'RFC7643-2.3-01'],
  hint: 'Send type, mutability, returned and uniqueness in the words of RFC 7643 §7, spelt as there.',
  breaks: 'Clients that build their attribute list from discovery cannot read this one.',
  judge(evidence) {
    const odd = described(evidence).flatMap(({ path, facts }) =>
      Object.entries(legal).flatMap(([name, words]) => {
        const value = attribute(facts, name);
        return value === undefined || words.some((word) => word === value) ? [] : [{ path, name, value, words }];
      }),
    );
    const isCaseOnly = odd.every(({ value, words }) =>
      words.some((word) => word.toLowerCase() === String(value).toLowerCase()),
    );
    const judgement = noneWrong(
      'words of RFC 7643 §7',
      odd.map(({ path, name, value }) => `${name} ${JSON.stringify(value)} of ${path}`),
    );
    if (judgement.kind !== 'fail' || !isCaseOnly) return judgement;
    const { expected, actual } = judgement;
    return warn({ expected, actual, reason: 'most clients read them in any letter case' });
  },
});

/** RFC 7643 §7, §2.2: what is left out has a default, so that it is a warning. caseExact and uniqueness never are missed. */
export const factsComplete: Check<Sources> = defineCheck({
  id: 'discovery/facts-complete',
  title: 'Schemas tell every characteristic of each attribute',
  requirements: ['RFC7643-7-03'],
  hint: 'Send name, type, multiValued, required, mutability and returned with each attribute.',
  breaks: 'Clients that build their attribute list from discovery fall back on defaults.',
  judge(evidence) {
    const all = described(evidence);
    const unnamed = all.filter(({ facts }) => typeof attribute(facts, 'name') !== 'string');
    if (unnamed.length > 0) return fail({ expected: 'a name of each', actual: `${unnamed.length} without a name` });
    const lacking = all.flatMap(({ path, facts }) =>
      ['type', 'multiValued', 'required', 'mutability', 'returned']
        .filter((name) => attribute(facts, name) === undefined)
        .map((name) => `no ${name} of ${path}`),
    );
    const judgement = noneWrong('all of them', lacking);
    if (judgement.kind !== 'fail') return judgement;
    const { expected, actual } = judgement;
    return warn({ expected, actual, reason: 'RFC 7643 §2.2 has a default for each' });
  },
});

/** RFC 7643 §2.1. `$ref` breaks the RFC’s own rule. */
export const namesLegal: Check<Sources> = defineCheck({
  id: 'discovery/names',
  title: 'Attributes have names that SCIM allows',
  requirements: ['RFC7643-2.1-02'],
  hint: 'Let names begin with a letter, and hold letters, digits, hyphens and underscores.',
  breaks: 'Filters and paths cannot name such an attribute.',
  judge: (evidence) =>
    noneWrong(
      'names of letters, digits, - and _',
      described(evidence)
        .map(({ facts }) => attribute(facts, 'name'))
        .filter((name): name is string => typeof name === 'string' && name !== '$ref' && !/^[a-z][\w$-]*$/i.test(name))
        .map((name) => JSON.stringify(name)),
    ),
});

/** RFC 7643 §7 */
export const partsTold: Check<Sources> = defineCheck({
  id: 'discovery/parts',
  title: 'Schemas list the parts of each complex attribute',
  requirements: ['RFC7643-7-04'],
  hint: 'Send subAttributes with each attribute of the type complex.',
  breaks: 'Clients that build their attribute list from discovery cannot map the parts.',
  judge: (evidence) =>
    noneWrong(
      'subAttributes of each complex attribute',
      described(evidence)
        .filter(({ schema, facts }) => schema !== schemaSchema && attribute(facts, 'type') === 'complex')
        .filter(({ facts }) => !isFilled(attribute(facts, 'subAttributes')))
        .map(({ path }) => path),
    ),
});

/** RFC 7643 §7 */
export const referencesTold: Check<Sources> = defineCheck({
  id: 'discovery/reference-types',
  title: 'Schemas say what each reference leads to',
  requirements: ['RFC7643-7-17'],
  hint: 'Send referenceTypes with each attribute of the type reference.',
  breaks: 'Clients do not know whether a reference is a resource or an address.',
  judge: (evidence) =>
    noneWrong(
      'referenceTypes of each reference',
      described(evidence)
        .filter(
          ({ facts }) => attribute(facts, 'type') === 'reference' && !isFilled(attribute(facts, 'referenceTypes')),
        )
        .map(({ path }) => path),
    ),
});

const isFilled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;

/** RFC 7643 §4.1.1 */
export const userNameRequired: Check<Sources> = defineCheck({
  id: 'discovery/user-name',
  title: 'The User schema requires userName',
  requirements: ['RFC7643-4.1.1-03'],
  hint: 'Describe userName in the User schema, with required true.',
  breaks: 'Administrators leave userName unmapped, and every create is refused.',
  judge(evidence) {
    const userName = userAttribute(evidence, 'username');
    if (userName === 'no schema') return skip('the target lists no User schema');
    const expected = 'userName with required true';
    if (userName === undefined) return fail({ expected, actual: 'no userName' });
    const required = attribute(userName.facts, 'required');
    return required === true ? pass : fail({ expected, actual: `required ${JSON.stringify(required) ?? 'absent'}` });
  },
});

/** RFC 7643 §4.1.1, §7. A target without passwords describes none. */
export const passwordDescribed: Check<Sources> = defineCheck({
  id: 'discovery/password',
  title: 'The User schema says that a password is never returned',
  requirements: ['RFC7643-4.1.1-11', 'RFC7643-8.7-02'],
  hint: 'Describe password with mutability writeOnly and returned never.',
  breaks: 'Clients expect the password back, or believe that it can be read.',
  judge(evidence) {
    const password = userAttribute(evidence, 'password');
    if (password === undefined || password === 'no schema') return skip('the target describes no password');
    const [mutability, returned] = ['mutability', 'returned'].map((name) => attribute(password.facts, name));
    if (returned === 'never' && mutability === 'writeOnly') return pass;
    const found = { expected: 'writeOnly and never', actual: `${String(mutability)} and ${String(returned)}` };
    return returned === 'never' ? warn({ ...found, reason: 'it is never returned all the same' }) : fail(found);
  },
});

function userAttribute(evidence: Sources, name: string): Described | 'no schema' | undefined {
  const own = described(evidence).filter(({ schema }) => schema.toLowerCase() === userSchema.toLowerCase());
  return own.length === 0 ? 'no schema' : own.find(({ path }) => path.toLowerCase() === name);
}

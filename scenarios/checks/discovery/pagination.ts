import { attribute } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, warn } from '../../check.ts';
import type { Discovery } from '../../discovery.ts';
import { noneWrong } from '../discovery-list.ts';

const judgePagination = ({ exchanges = [] }: Sources, judge: (pagination: unknown) => Judgement): Judgement => {
  const pagination = attribute(exchanges[0]?.response?.body, 'pagination');
  return pagination === undefined ? skip('ServiceProviderConfig says nothing of paging') : judge(pagination);
};

/** RFC 9865 §4 */
export const paginationTold: Check<Sources> = defineCheck({
  id: 'discovery/pagination',
  title: 'What ServiceProviderConfig says of paging tells both methods as true or false',
  requirements: ['RFC9865-4-02'],
  hint: 'Send pagination with cursor and index, each as true or false.',
  breaks: 'Clients do not see which way of paging they may use.',
  judge: (evidence) =>
    judgePagination(evidence, (pagination) =>
      noneWrong(
        'cursor and index as true or false',
        ['cursor', 'index'].filter((name) => typeof attribute(pagination, name) !== 'boolean').map(asTold(pagination)),
      ),
    ),
});

/** Each may be left out. RFC 9865 §4 */
export const paginationLimits: Check<Sources> = defineCheck({
  id: 'discovery/pagination-limits',
  title: 'The limits of paging are told as whole numbers, the usual method by its name',
  requirements: ['RFC9865-4-03', 'RFC9865-4-04', 'RFC9865-4-05', 'RFC9865-4-06'],
  hint: 'Send defaultPageSize, maxPageSize and cursorTimeout as numbers above 0, defaultPaginationMethod as cursor or index.',
  breaks: 'Clients cannot read how many they may ask for, or how long a cursor lives.',
  judge: (evidence) =>
    judgePagination(evidence, (pagination) => {
      const isWrong = (name: string, is: (value: unknown) => boolean): boolean => {
        const value = attribute(pagination, name);
        return value !== undefined && !is(value);
      };
      const wrong = [
        ...['defaultPageSize', 'maxPageSize', 'cursorTimeout'].filter((name) => isWrong(name, isAboveZero)),
        ...['defaultPaginationMethod'].filter((name) => isWrong(name, isMethod)),
      ];
      return noneWrong('whole numbers above 0, and cursor or index', wrong.map(asTold(pagination)));
    }),
});

/** Whether there were pages by index before cursors came cannot be seen: a warning. RFC 9865 §2.4 */
export const paginationDefault: Check<Sources> = defineCheck({
  id: 'discovery/pagination-default',
  title: 'Where lists come by index and by cursor, the index is the usual way',
  requirements: ['RFC9865-2.4-03'],
  hint: 'Keep index as defaultPaginationMethod if you had pages by index before you had cursors.',
  breaks: 'Older clients, which know startIndex alone, get the first page and no more.',
  judge: (evidence) =>
    judgePagination(evidence, (pagination) => {
      const isBoth = ['cursor', 'index'].every((name) => attribute(pagination, name) === true);
      if (!isBoth || attribute(pagination, 'defaultPaginationMethod') !== 'cursor') return pass;
      return warn({
        expected: 'defaultPaginationMethod index',
        actual: 'defaultPaginationMethod cursor',
        reason: 'it is right for a target that never had pages by index alone',
      });
    }),
});

/** A list that was asked for with an empty cursor, where nothing is said of cursors. RFC 9865 §4 */
export const cursorsTold: Check<Sources & { readonly discovery: Discovery }> = defineCheck({
  id: 'discovery/cursors-told',
  title: 'A target that pages by cursor says so',
  requirements: ['RFC9865-4-01'],
  hint: 'Send pagination with cursor true in ServiceProviderConfig.',
  breaks: 'Clients that heed what a target can do read large lists the slow way.',
  judge({ discovery, exchanges = [] }) {
    const pagination = attribute(discovery.config, 'pagination');
    if (pagination !== undefined) return attribute(pagination, 'cursor') === true ? pass : skip(saysNone);
    if (discovery.config === undefined) return skip('the target has no ServiceProviderConfig');
    if (attribute(exchanges[0]?.response?.body, 'nextCursor') === undefined) return skip('the target has no cursors');
    return fail({ expected: 'pagination in ServiceProviderConfig', actual: 'a nextCursor, and no pagination' });
  },
});

const saysNone = 'the target says that it has no cursors';
const isAboveZero = (value: unknown): boolean => Number.isInteger(value) && Number(value) > 0;
const isMethod = (value: unknown): boolean => value === 'cursor' || value === 'index';
const asTold =
  (pagination: unknown) =>
  (name: string): string =>
    `${name} ${JSON.stringify(attribute(pagination, name)) ?? 'absent'}`;

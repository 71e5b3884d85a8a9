import type { Exchange } from '../../../target-adapter/scim/exchange.ts';
import { attribute, isObject } from '../../../target-adapter/scim/resource.ts';
import { type Check, defineCheck, fail, type Judgement, pass, type Sources, skip, unjudged } from '../../check.ts';
import { isOwnNetwork } from '../../observers/evidence/own-network.ts';
import { answerOf, isTransient } from '../answer.ts';
import { heaviest } from '../expectation.ts';

type Asked = Sources & { readonly exchanges: readonly Exchange[] };

/** Captured: people by two, groups by a hundred. */
export const oktaFirstPages: Check<Asked> = defineCheck({
  id: 'okta/first-pages',
  title: 'The pages that save a configuration are answered with lists',
  requirements: ['OKTA-01'],
  hint: 'Answer startIndex=1&count=2 on Users, and startIndex=1&count=100 on Groups, with 200 and a ListResponse.',
  breaks: 'Okta: Test API Credentials fails, and the configuration cannot be saved.',
  judge: ({ exchanges }) =>
    exchanges.length === 0 ? unjudged('no request was sent') : heaviest(exchanges.map(judgePage)),
});

function judgePage(exchange: Exchange): Judgement {
  const { request, response } = exchange;
  if (response === undefined || isTransient(response.status)) return unjudged(answerOf(exchange));
  if (response.status === 401) return unjudged(`the credential is refused: ${answerOf(exchange)}`);
  const expected = '200 with a ListResponse';
  const { body } = response;
  if (response.status !== 200 || !isObject(body)) return fail({ expected, actual: answerOf(exchange) });
  const resources = attribute(body, 'Resources');
  const count = Number(new URL(request.url).searchParams.get('count'));
  if (Array.isArray(resources))
    return resources.length <= count
      ? pass
      : fail({ expected: `no more than ${count} resources`, actual: `${resources.length} of them` });
  return attribute(body, 'totalResults') === 0
    ? pass
    : fail({ expected, actual: `${answerOf(exchange)} without Resources` });
}

/** Test systems may be plain http; nobody enters those at Okta. */
export const oktaBaseUrl: Check<Sources & { readonly baseUrl: string }> = defineCheck({
  id: 'okta/base-url',
  title: 'The base URL is one that Okta takes',
  requirements: ['OKTA-29'],
  hint: 'Serve SCIM over https, under a host and a path without underscores.',
  breaks: 'Okta: the configuration cannot be saved.',
  judge({ baseUrl }) {
    if (!URL.canParse(baseUrl)) return skip('the target has no URL');
    const { protocol, host, pathname } = new URL(baseUrl);
    if (`${host}${pathname}`.includes('_'))
      return fail({ expected: 'a base URL without an underscore', actual: `${host}${pathname}` });
    return protocol === 'https:' || isOwnNetwork(baseUrl)
      ? pass
      : fail({ expected: 'https', actual: `${protocol}//${host}` });
  },
});

const socketClosedMs = 60_000;
const quickMs = 600;

/** One answer may be late for many reasons: of the lists the quickest counts. */
export const oktaInTime: Check<Sources & { readonly all: readonly Exchange[]; readonly lists: readonly Exchange[] }> =
  defineCheck({
    id: 'okta/in-time',
    title: 'Answers come before Okta closes the connection, lists of groups at once',
    requirements: ['OKTA-22'],
    hint: 'Answer within 60 seconds, and the first page of groups within 600 milliseconds: leave slow work to later.',
    breaks: 'Okta: the socket is closed and the task fails; its acceptance suite marks the list of groups red.',
    judge({ all, lists }) {
      const late = all.find(({ durationMs }) => durationMs > socketClosedMs);
      if (late !== undefined) return fail({ expected: 'an answer within 60 s', actual: inTime(late) });
      const answered = lists.filter(({ response }) => response !== undefined && !isTransient(response.status));
      const [quickest] = [...answered].sort((a, b) => a.durationMs - b.durationMs);
      if (quickest === undefined)
        return lists.length === 0 ? skip('the target has no /Groups') : unjudged(answerOf(lists[0]));
      return quickest.durationMs <= quickMs
        ? pass
        : fail({ expected: 'the list of groups within 600 ms', actual: inTime(quickest) });
    },
  });

const inTime = (exchange: Exchange): string =>
  `${answerOf(exchange)} after ${(exchange.durationMs / 1000).toFixed(1)} s`;

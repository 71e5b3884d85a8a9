import type { Person } from '../../simulator/directory/person.ts';
import { attribute, emailsOf, type JsonObject, type Resource } from '../../target-adapter/scim/resource.ts';
import { fail, type Judgement, pass, skip, unjudged } from '../check.ts';
import type { Discovery } from '../discovery.ts';
import type { Seen } from '../scenario.ts';
import { answerOf, isSuccess, isTransient, pathOf } from './answer.ts';
import { type Difference, differences, listed, sameText } from './person-view.ts';

/** One reading of a person, beside what the directory holds. */
export type PersonRead = Seen & {
  readonly person: Person;
  readonly sent: JsonObject;
  readonly discovery: Discovery;
  readonly active?: boolean;
  /**
   * What a person would have had to click on the page behind the link that was followed before: an excuse where nothing
   * of the new address shows.
   */
  readonly click?: string | undefined;
};

/** Whether the reading shows the person as the directory holds them; `pick` chooses the differences that count. */
export function judgePerson(read: PersonRead, pick: (found: Difference) => boolean = () => true): Judgement {
  const missing = missingResource(read);
  if (missing !== undefined) return missing;
  const { resource } = read;
  if (resource === undefined) return pass;
  const found = differences({ ...read, resource }).filter(pick);
  if (found.length === 0) return pass;
  if (read.click !== undefined && !hasMoved(resource, read.person))
    return skip(`the page behind the link may wait for a click that nobody made: ${read.click}`);
  return fail({ expected: listed(found, 'expected'), actual: listed(found, 'actual') });
}

/** Whether the new address shows anywhere: whoever had to click before that has clicked. */
const hasMoved = (resource: Resource, { email }: Person): boolean =>
  [attribute(resource, 'userName'), ...emailsOf(resource)].some((shown) => sameText(shown, email));

/** A judgement where there is nothing to look at; undefined where there is. */
export function missingResource(read: Seen): Judgement | undefined {
  if (read.resource !== undefined) return undefined;
  const last = read.exchanges.at(-1);
  if (last?.response === undefined || isTransient(last.response.status)) return unjudged(answerOf(last));
  if (last.response.status === 401) return unjudged(`the credential is refused: ${answerOf(last)}`);
  const path = pathOf(last.request.url);
  const what = /^\/Groups/i.test(path) ? 'group' : /^\/Users/i.test(path) ? 'person' : 'resource';
  const answer = isSuccess(last.response.status) ? `${answerOf(last)} without the ${what}` : answerOf(last);
  return fail({
    expected: `the ${what} can be read`,
    actual: read.hits > 1 ? `${read.hits} resources in one answer` : answer,
  });
}

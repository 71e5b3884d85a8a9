import type { Question } from '../checks/filter-answer.ts';
import type { Tools } from '../scenario.ts';
import type { Made } from './people.ts';

/** Asks for people by a filter that only those of the run can match. */
export async function ask({ scim }: Pick<Tools, 'scim'>, filter: string, finds: readonly Made[]): Promise<Question> {
  const exchange = await scim({ method: 'GET', path: `/Users?filter=${encodeURIComponent(filter)}` });
  return { filter, finds: finds.map(({ id }) => id), exchange };
}

/** A literal of a filter, quoted. */
export const quoted = (text: string): string => JSON.stringify(text);

/** A filter that only these people match: `(userName eq "a" or userName eq "b")`. */
export const among = (people: readonly Made[]): string =>
  `(${people.map(({ userName }) => `userName eq ${quoted(userName)}`).join(' or ')})`;

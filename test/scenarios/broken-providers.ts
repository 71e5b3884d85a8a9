import { loadFaults } from '../../scenarios/cli/catalogue.ts';
import { defineFault, type Fault } from '../../target-adapter/provider/fault.ts';

/** A service provider that is wrong through and through. */
export type BrokenProvider = {
  readonly name: string;
  readonly faults: readonly Fault[];
  /** What comes first in the report. */
  readonly first: RegExp;
  /** How many causes there are at most. */
  readonly causes: number;
};

const all = await loadFaults();
const named = (...ids: readonly string[]): readonly Fault[] =>
  ids.map((id) => {
    const found = all.find((fault) => fault.id === id);
    if (found === undefined) throw new Error(`there is no fault ${id}`);
    return found;
  });

type Distort = NonNullable<Fault['distort']>;

const distorting = (id: string, distort: Distort): Fault => defineFault({ id, title: id, caughtBy: [], distort });
const json = (status: number, message: string) => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: { message },
});

/** Little can be tried on these. */
export const closedProviders: readonly BrokenProvider[] = [
  {
    name: 'answers 500 to everything',
    faults: [distorting('all-500', () => json(500, 'Internal Server Error'))],
    first: /^Every request fails: \d+ were sent, and none succeeded/,
    causes: 1,
  },
  {
    name: 'takes no token',
    faults: [distorting('no-token', () => json(401, 'Unauthorized'))],
    first: /^Every request fails: .* answers 401$/,
    causes: 2,
  },
  {
    name: 'may only be read',
    faults: [
      distorting('read-only', (request, response) => (request.method === 'GET' ? response : json(403, 'Forbidden'))),
    ],
    first: /^POST \/Users never succeeds: \d+ of \d+ answered 403$/,
    causes: 2,
  },
  {
    name: 'creates nobody',
    faults: named('create-answers-500'),
    first: /^POST \/Users never succeeds: \d+ of \d+ answered 500$/,
    causes: 1,
  },
  {
    name: 'was written without reading the RFC',
    faults: named(
      'list-is-a-bare-array',
      'filter-ignored',
      'patch-changes-nothing',
      'create-answers-200',
      'resource-without-meta',
      'error-without-schemas',
      'deleted-readable',
      'any-token-accepted',
      'errors-as-plain-json',
    ),
    first: /^The connection test passes: GET \/Users answered 200, but the body of the 200 is not a JSON object$/,
    causes: 7,
  },
];

/** On these most can be tried, and fails. */
export const openProviders: readonly BrokenProvider[] = [
  {
    name: 'falls over at each PATCH',
    faults: [
      distorting('no-patch', (request, response) =>
        request.method === 'PATCH' ? json(500, 'Cannot read properties of undefined') : response,
      ),
    ],
    first: /^PATCH \/Users\/… never succeeds: (\d+) of \1 answered 500$/,
    causes: 4,
  },
  {
    name: 'says yes and changes nothing',
    faults: named('patch-changes-nothing', 'put-changes-nothing', 'delete-changes-nothing'),
    first: /^(PATCH|PUT) \/Users\/… is answered with success and changes nothing/,
    causes: 15,
  },
  {
    name: 'ignores filters',
    faults: named('filter-ignored'),
    first: /^Filters have no effect: a search for a userName answers other people$/,
    causes: 11,
  },
  {
    name: 'makes a dozen mistakes that have nothing in common',
    faults: named(
      'create-drops-name',
      'boolean-as-text-refused',
      'capital-op-refused',
      'path-less-patch-refused',
      'filter-heeds-case',
      'list-total-of-page',
      'duplicate-of-active-created',
      'unknown-id-answers-empty',
      'revoked-token-still-works',
      'put-answers-request',
      'delete-answers-200',
      'groups-show-people',
    ),
    first: /^(A revoked token stops working at once|A new person reads back as sent): /,
    causes: 40,
  },
];

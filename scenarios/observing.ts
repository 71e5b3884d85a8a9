import type { Observer } from './observer.ts';
import type { Scenario } from './scenario.ts';

/** The result of an observer, in the place of a scenario: it sends nothing, and ends when all others have. */
export const observing = (observer: Observer): Scenario => ({
  id: observer.id.replace('/', '-'),
  suite: 'conformance',
  group: 'Every exchange',
  title: observer.title,
  needs: [],
  dialects: 'none',
  story: ['Every exchange of the run that shows it is looked at, whoever made it.'],
  checks: [observer],
  observes: observer,
  play: async () => undefined,
});

/** A few scenarios whose exchanges show each observer something: an observer sends nothing. */
export const passingBy: ReadonlySet<string> = new Set([
  'connection-test',
  'create-and-read-back',
  'add-duplicate-active',
  'delete-hard',
  'read-unknown',
  'update-profile',
  'groups-endpoint',
]);

import { defineFault } from '../fault.ts';

export const groupsListedSlowly = defineFault({
  id: 'groups-listed-slowly',
  title: 'The first page of groups takes most of a second',
  caughtBy: ['okta/in-time'],
  distort(request, response) {
    if (request.path === '/Groups' && !request.query.has('filter') && request.query.get('count') === '100') idle(700);
    return response;
  },
});

/** Nobody else is served meanwhile either: a provider in this process has no other way to be slow. */
function idle(forMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, forMs);
}

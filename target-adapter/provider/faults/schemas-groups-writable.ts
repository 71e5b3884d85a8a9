import { describing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasGroupsWritable = defineFault({
  id: 'schemas-groups-writable',
  title: 'The User schema says that the groups of a person can be written',
  caughtBy: ['discovery/groups-read-only'],
  distort: (request, response) => describing(request, response, 'groups', { mutability: 'readWrite' }),
});

import { listing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const startIndexAlwaysOne = defineFault({
  id: 'start-index-always-one',
  title: 'Every page says that it begins at 1',
  caughtBy: ['entra/pages', 'entra/group-pages'],
  distort: (request, response) => listing(request, response, (list) => ({ ...list, startIndex: 1 })),
});

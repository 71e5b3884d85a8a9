import { describing } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const schemasUserNameNotUnique = defineFault({
  id: 'schemas-user-name-not-unique',
  title: 'The User schema says that userName need not be unique',
  caughtBy: ['discovery/user-name-unique'],
  distort: (request, response) => describing(request, response, 'userName', { uniqueness: 'none' }),
});

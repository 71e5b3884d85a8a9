import { withAttributes } from '../discovery-mistake.ts';
import { defineFault } from '../fault.ts';

export const schemasKeywordsInCapitals = defineFault({
  id: 'schemas-keywords-in-capitals',
  title: 'The schemas spell the keyword name with a capital',
  caughtBy: ['entra/schemas-plain'],
  distort: (request, response) =>
    request.path === '/Schemas'
      ? withAttributes(response, ({ required, ...facts }) => ({ ...facts, Required: required }))
      : response,
});

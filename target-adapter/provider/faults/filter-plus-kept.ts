import { defineFault } from '../fault.ts';

export const filterPlusKept = defineFault({
  id: 'filter-plus-kept',
  title: 'The plus signs that stand for blanks in a query stay plus signs',
  caughtBy: ['entra/match'],
  distort: (request, response) =>
    response.status === 200 && /(^|&)filter=[^&]*\+eq\+/.test(request.queryText ?? '')
      ? { ...response, status: 400, body: invalidFilter }
      : response,
});

const invalidFilter = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
  status: '400',
  scimType: 'invalidFilter',
  detail: 'no operator in the filter',
};

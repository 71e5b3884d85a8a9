import { attribute, isObject } from '../../scim/resource.ts';
import { enterpriseSchema } from '../../scim/urns.ts';
import { showingPeople } from '../distortion.ts';
import { defineFault } from '../fault.ts';

export const employeeNumberLosesZeros = defineFault({
  id: 'employee-number-loses-zeros',
  title: 'The employee number loses the zeros in front',
  caughtBy: ['values/employee'],
  distort: (request, response) =>
    showingPeople(request, response, (person) => {
      const extension = person[enterpriseSchema];
      const number = attribute(extension, 'employeeNumber');
      if (!isObject(extension) || typeof number !== 'string') return person;
      return { ...person, [enterpriseSchema]: { ...extension, employeeNumber: number.replace(/^0+/, '') } };
    }),
});

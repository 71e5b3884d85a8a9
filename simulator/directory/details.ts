import type { Names } from './locales.ts';
import type { PersonChange } from './person.ts';

/** Everything about a person that few applications ask for, drawn from the names of their language. */
export const detailsOf = (faker: Names['faker']): PersonChange => ({
  employeeNumber: `E${faker.string.numeric(6)}`,
  companyName: faker.company.name(),
  nickName: faker.person.firstName(),
  phone: phoneNumber(faker.string.numeric(2)),
  mobile: phoneNumber(faker.string.numeric(2)),
  fax: phoneNumber(faker.string.numeric(2)),
  street: faker.location.streetAddress(),
  city: faker.location.city(),
  state: faker.location.state(),
  postalCode: faker.location.zipCode(),
  country: faker.location.countryCode(),
  office: `${faker.string.numeric(2)}/${faker.string.numeric(3)}`,
});

/** Of the block that is reserved for fiction: nobody is ever rung up. */
const phoneNumber = (lastTwo: string): string => `+1 425 555 01${lastTwo}`;

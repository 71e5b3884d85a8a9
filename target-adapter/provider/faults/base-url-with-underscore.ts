import { defineFault } from '../fault.ts';

export const baseUrlWithUnderscore = defineFault({
  id: 'base-url-with-underscore',
  title: 'The base URL holds an underscore',
  caughtBy: ['okta/base-url'],
  publicUrl: 'https://scim_service.example',
});

import { expect, it } from 'vitest';
import type { Parameter } from '../../simulator/mapping/entra/function.ts';
import {
  absentFunctions,
  entraFunctions,
  notForScim as entraRefused,
} from '../../simulator/mapping/entra/functions/all.ts';
import { oktaFunctions, notForScim as oktaRefused } from '../../simulator/mapping/okta/functions/all.ts';
import { templateMacros } from '../../simulator/mapping/onelogin/source.ts';
import { pathOf, readPage } from './page.ts';
import { scimulator } from './shell.ts';

const { text } = readPage('docs/mappings.md');
const part = (heading: string): string => text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
const cells = (heading: string): readonly string[] =>
  [...part(heading).matchAll(/^\| (`.*?`) \| /gm)].flatMap(([, cell = '']) =>
    cell.split(' · ').map((each) => each.replaceAll('`', '')),
  );

/** `ToLower(source, culture?)` */
const signature = (name: string, parameters: readonly Parameter[]): string => {
  const places = parameters.map(({ name: place, takes, given }) => {
    if (takes === 'attribute') return `[${place}]`;
    return given === 'optional' ? `${place}?` : given === 'many' ? `${place}…` : place;
  });
  return `${name}(${places.join(', ')})`;
};

it('lists every function of Entra ID with its places, and no other', () => {
  const told = cells('The language of Entra ID');
  const known = [...entraFunctions].map(([name, { parameters }]) =>
    name === 'Switch' ? 'Switch(source, defaultValue?, key, value, …)' : signature(name, parameters),
  );

  expect([...told].sort()).toEqual(known.sort());
});

it('lists every function of Okta with its places, and no other', () => {
  const told = cells('The language of Okta');
  const known = [...oktaFunctions].map(([name, { parameters, deprecated }]) =>
    deprecated === undefined ? `${name}(${parameters.join(', ')})` : name,
  );

  expect([...told].sort()).toEqual(known.sort());
});

it('names what is refused, and every macro of a template', () => {
  const refused = part('What is refused');
  const macros = part('The templates of OneLogin');

  for (const name of [...entraRefused.keys(), ...oktaRefused.keys(), ...[...absentFunctions.keys()].slice(0, 8)])
    expect(refused).toContain(`\`${name}\``);
  for (const name of templateMacros) expect(macros).toMatch(new RegExp(`[\`.]${name}[}\`]`));
});

it.each(['entra', 'okta', 'onelogin'])('the example maps a person for %s', async (idp) => {
  const argv = ['map', '--config', 'scimulator.config.yaml', '--target', 'staging', '--idp', idp, '--json'];

  const { exitCode, stdout, stderr } = await scimulator(argv, { folder: pathOf('examples/mappings'), env: {} });

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  const { target, body, warnings } = JSON.parse(stdout);
  expect(target).toBe('staging');
  expect(body).toMatchObject({
    userName: expect.stringContaining('.sample.1@'),
    name: { familyName: expect.any(String) },
  });
  expect(warnings.map(({ code }: { readonly code: string }) => code)).toEqual(
    idp === 'entra' ? ['default-on-create'] : [],
  );
});

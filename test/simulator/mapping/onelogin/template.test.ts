import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ExpressionError } from '../../../../simulator/mapping/expression-error.ts';
import { parameterMacro, templateMacro } from '../../../../simulator/mapping/onelogin/source.ts';
import {
  judgeParameter,
  type MacroValue,
  type NullStyle,
  piecesOf,
  printPieces,
  readTemplate,
  render,
  renderParameter,
  textsIn,
} from '../../../../simulator/mapping/onelogin/template.ts';
import { aPerson } from '../../build.ts';

const ann: MacroValue = ({ name }) => ({ firstname: 'Ann "A"', lastname: 'Lee' })[name] ?? null;
const rendered = (template: string, nullStyle: NullStyle = 'empty'): string =>
  JSON.stringify(render(readTemplate(template), ann, nullStyle));

it('vector 40: puts values into JSON as JSON, and what is no text as it was written', () => {
  const template = '{"d":"{$user.firstname} {$user.lastname}","t":"{$user.title}","p":true}';

  expect(rendered(template)).toBe(String.raw`{"d":"Ann \"A\" Lee","t":"","p":true}`);
});

it('renders a text that is one macro without a value as it is told', () => {
  const template = '{"t":"{$user.title}","l":["{$user.title}","x"],"s":"-{$user.title}-"}';

  expect(rendered(template, 'null')).toBe('{"t":null,"l":[null,"x"],"s":"--"}');
  expect(rendered(template, 'omit')).toBe('{"l":["x"],"s":"--"}');
});

it.each([
  ['{$user.firstname', 'syntax', 1],
  ['a {$person.x}', 'syntax', 3],
  ['{$user}', 'syntax', 1],
])('refuses the text %s', (text, code, column) => {
  expect(() => piecesOf(text)).toThrow(expect.objectContaining({ code, column }));
});

it.each([
  ['{"a":}', 'syntax'],
  ['[]', 'syntax'],
  ['{"groups":[]}', 'bad-place'],
  [`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`, 'too-deep'],
  [JSON.stringify({ a: 'x'.repeat(10_000) }), 'too-long'],
])('refuses a template such as %s', (template, code) => {
  expect(() => readTemplate(template)).toThrow(expect.objectContaining({ code }));
});

it('names every text of a template by its place', () => {
  const places = textsIn(readTemplate('{"name":{"givenName":"a"},"emails":[{"value":"b","primary":true}]}'));

  expect(places).toEqual([
    { place: 'name.givenName', text: 'a' },
    { place: 'emails[0].value', text: 'b' },
  ]);
});

it('fills the macros of a parameter, which have no dollar', () => {
  const person = aPerson({ groupName: 'Sales' });
  const filled = (text: string): string => renderParameter(text, (name) => parameterMacro(name, person));

  expect(filled('{firstname}.{lastname}')).toBe('Ada.Berg');
  expect(filled('{firstinitial}{lastinitial}@{email_domain_part}')).toBe('AB@example.org');
  expect(filled('{email_name_part} {member_of} {samaccountname}')).toBe('ada.berg.r7f3k2.1 Sales ');
});

it.each([
  ['{firstnam}', 'unknown-attribute', 1],
  ['{$user.firstname}', 'syntax', 1],
  ['a{', 'syntax', 2],
])('refuses the parameter %s', (text, code, column) => {
  expect(() => judgeParameter(text, () => false)).toThrow(expect.objectContaining({ code, column }));
});

it('reads each macro of a person, and the manager’s name of the manager', () => {
  const [person, manager] = [aPerson({ city: 'Oslo' }), aPerson({ givenName: 'Eva', familyName: 'Lund' })];

  expect(templateMacro('display_name', person, undefined)).toBe('Ada Berg');
  expect(templateMacro('city', person, undefined)).toBe('Oslo');
  expect(templateMacro('manager_lastname', person, manager)).toBe('Lund');
  expect(templateMacro('manager_lastname', person, undefined)).toBe(null);
});

it('throws nothing but its own error, and prints what it read', () => {
  const token = fc.constantFrom('{$user.firstname}', '{$parameters.x}', '{$', '}', '{', '$', 'a', '"', '\\', '.');

  fc.assert(
    fc.property(fc.array(token, { maxLength: 12 }), (all) => {
      const text = all.join('');
      try {
        expect(printPieces(piecesOf(text))).toBe(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
  );
});

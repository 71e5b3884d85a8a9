import { describe, expect, it } from 'vitest';
import { parseFilter, parsePatchPath } from '../../../target-adapter/scim/parse-filter.ts';
import { ScimError } from '../../../target-adapter/scim/scim-error.ts';
import { enterpriseSchema, userSchema } from '../../../target-adapter/scim/urns.ts';

const eq = (name: string, value: string | number | boolean | null) => ({
  kind: 'compare',
  path: { name },
  operator: 'eq',
  value,
});
const [a, b, c] = [eq('a', 1), eq('b', 2), eq('c', 3)];

function refusal(parse: () => unknown): ScimError {
  try {
    parse();
  } catch (error) {
    if (error instanceof ScimError) return error;
    throw error;
  }
  throw new Error('it was not refused');
}

describe('a filter', () => {
  it.each(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'])('compares with %s', (operator) => {
    expect(parseFilter(`userName ${operator} "x"`)).toEqual({
      kind: 'compare',
      path: { name: 'userName' },
      operator,
      value: 'x',
    });
  });

  it('reads operators, literals and joining words without regard to case', () => {
    expect(parseFilter('a EQ True AND NOT (b Pr) Or c eq NULL')).toEqual({
      kind: 'or',
      any: [
        { kind: 'and', all: [eq('a', true), { kind: 'not', filter: { kind: 'present', path: { name: 'b' } } }] },
        eq('c', null),
      ],
    });
  });

  it.each([
    ['"plain"', 'plain'],
    ['""', ''],
    [String.raw`"a \"quoted\" \\ word"`, 'a "quoted" \\ word'],
    [String.raw`"\u00e9\ud83d\ude00"`, 'é😀'],
    ['"(not] a [bracket)"', '(not] a [bracket)'],
    ['"and or not"', 'and or not'],
    ['12', 12],
    ['-1.5e3', -1500],
    ['true', true],
    ['false', false],
    ['null', null],
  ])('reads the JSON literal %s', (literal, value) => {
    expect(parseFilter(`a eq ${literal}`)).toEqual(eq('a', value));
  });

  it('lets not bind before and, and and before or', () => {
    expect(parseFilter('a eq 1 or b eq 2 and c eq 3')).toEqual({ kind: 'or', any: [a, { kind: 'and', all: [b, c] }] });
    expect(parseFilter('not (a eq 1) and b eq 2')).toEqual({
      kind: 'and',
      all: [{ kind: 'not', filter: a }, b],
    });
  });

  it('lets brackets go before everything', () => {
    expect(parseFilter('(a eq 1 or b eq 2) and c eq 3')).toEqual({
      kind: 'and',
      all: [{ kind: 'or', any: [a, b] }, c],
    });
    expect(parseFilter('((a eq 1))')).toEqual(a);
  });

  it('takes not with and without a blank before its bracket', () => {
    expect(parseFilter('not(a eq 1)')).toEqual(parseFilter('not (a eq 1)'));
  });

  it('reads the URN before an attribute without splitting its 2.0', () => {
    expect(parseFilter(`${userSchema}:userName eq "x"`)).toMatchObject({ path: { urn: userSchema, name: 'userName' } });
    expect(parseFilter(`${enterpriseSchema}:manager.value pr`)).toMatchObject({
      path: { urn: enterpriseSchema, name: 'manager', sub: 'value' },
    });
  });

  it('reads a value path', () => {
    expect(parseFilter('emails[type eq "work" and value co "@x"]')).toEqual({
      kind: 'values',
      path: { name: 'emails' },
      filter: {
        kind: 'and',
        all: [eq('type', 'work'), { kind: 'compare', path: { name: 'value' }, operator: 'co', value: '@x' }],
      },
    });
    expect(parseFilter(`${userSchema}:emails[(type eq "a" or type eq "b")]`)).toMatchObject({
      kind: 'values',
      path: { urn: userSchema, name: 'emails' },
      filter: { kind: 'or' },
    });
  });

  it("reads Entra's sub-attribute after a value path as a further condition on the same value", () => {
    expect(parseFilter('emails[type eq "work"].value eq "x"')).toEqual(
      parseFilter('emails[type eq "work" and value eq "x"]'),
    );
    expect(parseFilter('emails[type eq "work" and primary eq true].value pr')).toEqual(
      parseFilter('emails[type eq "work" and primary eq true and value pr]'),
    );
  });

  it.each([
    ['', 'an attribute', 1],
    ['userName', 'an operator', 9],
    ['userName "x"', 'an operator', 10],
    ['userName regex "a.*"', 'an operator', 10],
    ['userName eq', 'a value', 12],
    ['userName eq x', 'a value', 13],
    ["userName eq 'x'", 'a name, an operator', 13],
    ['userName eq "x', 'a name, an operator', 13],
    [String.raw`userName eq "\x"`, 'a JSON string', 13],
    ['userName eq 01', 'a name, an operator', 13],
    ['userName eq 1.', 'a name, an operator', 13],
    ['(userName eq "x"', '")"', 17],
    ['userName eq "x")', '"and", "or" or the end', 16],
    ['userName eq "x" and', 'an attribute', 20],
    ['userName eq "x" userName eq "y"', '"and", "or" or the end', 17],
    ['not userName eq "x"', '"(" after "not"', 5],
    ['emails[type eq "work"', '"]"', 22],
    ['emails[]', 'an attribute', 8],
    ['emails.value[type eq "work"]', 'an operator', 13],
    ['emails[phones[type eq "x"]]', 'an operator', 14],
    ['emails[type eq "work"].value', 'an operator', 29],
    ['a.b.c eq 1', 'an attribute', 1],
    ['a eq 1 .b eq 2', 'a name, an operator', 8],
  ])('refuses «%s» and says where', (text, expected, position) => {
    const { status, scimType, message } = refusal(() => parseFilter(text));

    expect({ status, scimType }).toEqual({ status: 400, scimType: 'invalidFilter' });
    expect(message).toContain(`expected ${expected}`);
    expect(message).toContain(`position ${position},`);
  });

  it('refuses what is nested too deep or too long, before it costs anything', () => {
    const deep = `${'('.repeat(200)}a eq 1${')'.repeat(200)}`;

    expect(refusal(() => parseFilter(deep)).message).toContain('32 levels');
    expect(refusal(() => parseFilter(`a eq "${'x'.repeat(20_000)}"`)).message).toContain('at most 10000');
  });
});

describe('a path of a PATCH operation', () => {
  it.each([
    ['members', { kind: 'attribute', path: { name: 'members' } }],
    ['name.familyName', { kind: 'attribute', path: { name: 'name', sub: 'familyName' } }],
    [`${enterpriseSchema}:department`, { kind: 'attribute', path: { urn: enterpriseSchema, name: 'department' } }],
    ['addresses[type eq "work"]', { kind: 'values', path: { name: 'addresses' }, filter: eq('type', 'work') }],
    [
      'emails[type eq "work"].value',
      { kind: 'values', path: { name: 'emails' }, filter: eq('type', 'work'), sub: 'value' },
    ],
    [
      `${userSchema}:emails[type eq "work"].value`,
      { kind: 'values', path: { urn: userSchema, name: 'emails' }, filter: eq('type', 'work'), sub: 'value' },
    ],
  ])('reads %s', (text, path) => {
    expect(parsePatchPath(text)).toEqual(path);
  });

  it.each([
    '',
    'emails[type eq',
    'emails[type eq "work"',
    'emails[type eq "work"]value',
    'emails[type eq "work"].value.x',
    'emails.value[type eq "work"]',
    'emails[type eq "work"].value eq "x"',
    'userName eq "x"',
    'members members',
    '/userName',
  ])('refuses «%s» as invalidPath', (text) => {
    expect(refusal(() => parsePatchPath(text))).toMatchObject({ status: 400, scimType: 'invalidPath' });
  });
});

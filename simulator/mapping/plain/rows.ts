import type { Person } from '../../directory/person.ts';
import type { Row, Yield } from '../administered.ts';
import { attempt, faultsOf, madeOf } from '../attempt.ts';
import { activeRow } from '../built-in.ts';
import { ExpressionError } from '../expression-error.ts';
import type { ReadRows } from '../read-rows.ts';
import type { Custom, MappingSettings, RowSettings } from '../settings.ts';

const readers: Readonly<Record<string, (person: Person) => string | boolean | undefined>> = {
  id: ({ id }) => id,
  email: ({ email }) => email,
  givenName: ({ givenName }) => givenName,
  familyName: ({ familyName }) => familyName,
  formattedName: ({ givenName, familyName }) => [givenName, familyName].filter((name) => name !== '').join(' '),
  displayName: ({ displayName }) => displayName,
  nickName: ({ nickName }) => nickName,
  jobTitle: ({ jobTitle }) => jobTitle,
  department: ({ department }) => department,
  companyName: ({ companyName }) => companyName,
  employeeNumber: ({ employeeNumber }) => employeeNumber,
  phone: ({ phone }) => phone,
  mobile: ({ mobile }) => mobile,
  fax: ({ fax }) => fax,
  street: ({ street }) => street,
  city: ({ city }) => city,
  state: ({ state }) => state,
  postalCode: ({ postalCode }) => postalCode,
  country: ({ country }) => country,
  office: ({ office }) => office,
  otherEmail: ({ otherEmails }) => otherEmails?.[0],
  locale: ({ locale }) => locale,
  active: ({ enabled }) => enabled,
};

/** What of our directory a row can send, by the names of the directory itself. */
export const plainAttributes: readonly string[] = Object.keys(readers);

/** For identity providers whose administrators write no expressions: an attribute or a constant. */
export function readPlain({ attributes = [], custom = {} }: MappingSettings): ReadRows {
  const attempts = attributes.map((settings, index) =>
    attempt(['attributes', index, 'from'], settings.from ?? settings.expression ?? '', () => {
      judge(settings, custom);
      return { row: rowOf(settings, custom), at: ['attributes', index] };
    }),
  );
  const rows = madeOf(attempts);
  const hasActive = rows.some(({ row }) => row.to === 'active');
  return { rows: hasActive ? rows : [...rows, { row: activeRow, at: [] }], warnings: [], faults: faultsOf(attempts) };
}

function judge({ from, constant, expression }: RowSettings, custom: Custom): void {
  if (expression !== undefined)
    throw new ExpressionError('not-supported', 'this identity provider knows no expressions', {
      at: 0,
      hint: 'name an attribute by from, or a text by constant',
    });
  if (constant !== undefined || from === undefined) return;
  if (plainAttributes.includes(from) || Object.hasOwn(custom, from)) return;
  throw new ExpressionError('unknown-attribute', `there is no attribute ${from}`, {
    at: 0,
    unknown: { name: from, known: [...plainAttributes, ...Object.keys(custom)] },
  });
}

function rowOf(settings: RowSettings, custom: Custom): Row {
  const { from, constant, to, matching } = settings;
  const source = (person: Person, all: Custom): string | boolean | readonly string[] | null | undefined => {
    if (from === undefined) return constant;
    return Object.hasOwn(all, from) ? all[from] : readers[from]?.(person);
  };
  return {
    to,
    kind: from === undefined ? 'constant' : 'attribute',
    from: from ?? constant ?? '',
    apply: settings.apply === 'create' ? 'create' : 'always',
    ...(settings.default === undefined ? {} : { otherwise: settings.default }),
    ...(matching === undefined ? {} : { matching }),
    evaluate: (person, { overrides }) => yieldOf(source(person, { ...custom, ...overrides })),
  };
}

function yieldOf(value: string | boolean | readonly string[] | null | undefined): Yield {
  if (value === undefined || value === null || value === '') return { kind: 'none' };
  return typeof value === 'object' ? { kind: 'list', elements: value } : { kind: 'value', value };
}

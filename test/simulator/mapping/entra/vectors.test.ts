import { describe, expect, it } from 'vitest';
import { ExpressionError } from '../../../../simulator/mapping/expression-error.ts';
import { compiled, evaluated, p, yielded } from './person-p.ts';

const telephone = `Replace([telephoneNumber], , "\\\\+(?<isdCode>\\\\d* )(?<phoneNumber>\\\\d{10})", , "\${phoneNumber}", , )`;

/** The number of the vector, the expression, what it yields. */
const vectors: readonly (readonly [number, string, unknown])[] = [
  [1, 'Append([userPrincipalName], ".test")', 'John.Doe@contoso.com.test'],
  [2, 'Join(", ", "", [surname], [givenName])', 'Doe, John'],
  [2, 'Join(" ", [givenName], [country], [surname])', 'John Doe'],
  [3, 'Coalesce([country],[userPrincipalName])', 'John.Doe@contoso.com'],
  [3, 'Coalesce([country],[companyName],"x")', ''],
  [
    4,
    'Switch([state], "Australia/Sydney", "NSW", "Australia/Sydney", "QLD", "Australia/Brisbane")',
    'Australia/Brisbane',
  ],
  [5, 'Switch([state], , "qld", "x")', null],
  [6, 'Switch([country],[country],"","Other")', 'Other'],
  [6, 'Switch([companyName],[companyName],"","Other")', 'Other'],
  [7, 'Switch([IsSoftDeleted], , "False", "True", "True", "False")', 'True'],
  [8, 'Not([IsSoftDeleted])', 'True'],
  [8, 'Not([country])', 'True'],
  [9, 'Replace([mail], "@contoso.com", , ,"", ,)', 'john.doe'],
  [9, 'Replace([mail], "@Contoso.com", , ,"", ,)', 'john.doe@contoso.com'],
  [10, 'Replace([mailNickname],"<u>", , , , , "<u>@contoso.com")', 'john_doe72@contoso.com'],
  [11, telephone, '9998887777'],
  [12, 'Replace([mailNickname], , "[a-zA-Z_]*", , "", , )', '72'],
  [13, String.raw`Replace("545 Tremont Street", ,"(?<n>^\\d*)","n", "888", , )`, '888 Tremont Street'],
  [14, String.raw`Replace([country], , "\\+(?<c>\\d* )(?<n>\\d{10})", "n", , [telephoneNumber], )`, '9998887777'],
  [14, String.raw`Replace([state], , "\\+(?<c>\\d* )(?<n>\\d{10})", "n", , [telephoneNumber], )`, 'QLD'],
  [15, String.raw`Replace("+1 (999) 888-7777", , "[()\\s-]+", , "", , )`, '+19998887777'],
  [16, 'Append(Mid([givenName], 1, 3), Mid([surname], 1, 5))', 'JohDoe'],
  [16, 'Mid([userPrincipalName], 1, 8)', 'John.Doe'],
  [17, 'Left([givenName], -1)', 'John'],
  [17, 'Left([givenName], 0)', ''],
  [17, 'Left([country], 3)', ''],
  [18, 'Word("This,string!has&many separators",3,",!&#")', 'has'],
  [18, 'Word("This,string!has&many separators",9,",!&#")', ''],
  [19, 'InStr("repEated","e",3,vbBinaryCompare)', '7'],
  [19, 'InStr("repEated","e",3,vbTextCompare)', '4'],
  [20, 'Item([proxyAddresses], 1)', 'SMTP:a@x'],
  [20, 'RemoveDuplicates([proxyAddresses])', ['SMTP:a@x', 'smtp:b@x']],
  [20, 'Count([proxyAddresses])', '3'],
  [21, 'Split("PermissionSetOne, PermissionSetTwo", ",")', ['PermissionSetOne', 'PermissionSetTwo']],
  [
    22,
    'ToLower(Join("@", NormalizeDiacritics(StripSpaces(Join(".", "Zoë", "Smith Øst"))), "contoso.com"))',
    'zoe.smithoest@contoso.com',
  ],
  [23, `PCase("PINTO-DE'SILVA"," '-")`, "Pinto-De'Silva"],
  [23, 'PCase("PABLO GONSALVES (SECOND)")', 'Pablo Gonsalves (Second)'],
  [24, 'FormatDateTime([extensionAttribute1], , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")', '2015-01-23'],
  [25, 'DateAdd("m", 10, CDate([hire]))', '1/16/2013 7:00:00 AM'],
  [25, 'DateDiff("ww", CDate("8/25/2021 5:41:18 PM"), CDate([hire]))', '-493'],
  [26, 'NumFromDate("2020-12-31 23:59:59-08:00")', '132539615990000000'],
  [26, 'BitAnd(&HF, &HF7)', '7'],
  [27, 'IIF(DateDiff("d", Now(), CDate([hire])) > 5, "False", "True")', 'False'],
  [28, 'IIF([country]="","Other",[country])', null],
  [29, 'IgnoreFlowIfNullOrEmpty([companyName])', 'ignored'],
  [30, 'SingleAppRoleAssignment([appRoleAssignments])', 'Admin'],
  [32, String.raw`"Company name: \"Contoso\" \\ x"`, String.raw`Company name: "Contoso" \ x`],
];

it.each(vectors)('vector %i: %s', (_, expression, expected) => {
  expect(yielded(expression)).toEqual(expected);
});

it('vector 28: tells that IIF fails on an empty attribute', () => {
  expect(evaluated('IIF([country]="","Other",[country])').warnings).toMatchObject([{ code: 'iif-null' }]);
});

describe('what fails with one person alone', () => {
  it('vector 24: a text that is not in the format', () => {
    const act = () => yielded('FormatDateTime([bad], , "yyyyMMddHHmmss.fZ", "yyyy-MM-dd")');

    expect(act).toThrow(expect.objectContaining({ code: 'evaluation', column: 16 }));
  });

  it('vector 30: two roles where one was expected', () => {
    const roles = [1, 2].map((each) => ({ value: `r${each}`, displayName: `r${each}` }));
    const act = () =>
      yielded('SingleAppRoleAssignment([appRoleAssignments])', { ...p, appRoleAssignments: { kind: 'roles', roles } });

    expect(act).toThrow(/No more than one app role assignment was expected.*2/);
    expect(act).toThrow(ExpressionError);
  });
});

it.each([
  ['ToLower([Mail])', 'unknown-attribute', 9],
  ['Right([mail],3)', 'unknown-function', 1],
  ['SelectUniqueValue("a","b")', 'not-for-scim', 1],
  ['Append("a" "b")', 'syntax', 12],
])('vector 31: refuses %s', (expression, code, column) => {
  expect(() => compiled(expression)).toThrow(expect.objectContaining({ code, column }));
});

/** What Microsoft's page has beside the vectors. */
it.each([
  ['CDate("2020-03-16-07:00")', '3/16/2020 7:00:00 AM'],
  ['CDate("2021-06-30+08:00")', '6/29/2021 4:00:00 PM'],
  ['CDate("2009-06-15T01:45:30-07:00")', '6/15/2009 8:45:30 AM'],
  ['ConvertToBase64("Hello world!")', 'SABlAGwAbABvACAAdwBvAHIAbABkACEA'],
  ['ConvertToUTF8Hex("Hello world!")', '48656C6C6F20776F726C6421'],
  ['DateAdd("d", 7, CDate([hire]))', '3/23/2012 7:00:00 AM'],
  ['DateAdd("d", -10, CDate([hire]))', '3/6/2012 7:00:00 AM'],
  ['DateAdd("ww", 2, CDate([hire]))', '3/30/2012 7:00:00 AM'],
  ['DateAdd("yyyy", 2, CDate([hire]))', '3/16/2014 7:00:00 AM'],
  ['DateDiff("d", CDate("2021-08-18+08:00"), CDate("2021-08-31+08:00"))', '13'],
  ['DateDiff("d", CDate("8/25/2021 5:41:18 PM"), CDate([hire]))', '-3449'],
  ['DateDiff("m", CDate("8/25/2021 5:41:18 PM"), CDate([hire]))', '-113'],
  ['DateDiff("yyyy", CDate("8/25/2021 5:41:18 PM"), CDate([hire]))', '-9'],
  ['DateDiff("h", CDate("2021-08-24"), CDate("2021-08-25"))', '24'],
  ['DateDiff("n", CDate("2021-08-24"), CDate("2021-08-25"))', '1440'],
  ['DateDiff("s", CDate("2021-08-24"), CDate("2021-08-25"))', '86400'],
  ['DateFromNum(129699324000000000)', '1/1/2012 11:00:00 PM'],
  [
    'NumFromDate(Join("", FormatDateTime("2020-12-31-08:00", ,"yyyy-MM-ddzzz","yyyy-MM-dd"), " 23:59:59-08:00"))',
    '132539615990000000',
  ],
  ['InStr("The quick brown fox","quick")', '5'],
  ['Left("John Doe", 3)', 'Joh'],
  ['Word("The quick brown fox",3," ")', 'brown'],
  ['Replace([mailNickname],"<username>", , , , , "<username>@contoso.com")', 'john_doe72@contoso.com'],
  ['Replace("jsmith@contoso.com", , "(?<Suffix>@(.)*)", "Suffix", "", , )', 'jsmith'],
  ['IIF([state]="QLD",IIF([givenName]="John","True","False"),"False")', 'True'],
  ['CBool([state] = "QLD")', 'True'],
  ['Now()', '3/1/2012 12:00:00 AM'],
  ['Prepend("x-", [mail])', 'x-john.doe@contoso.com'],
  ['IsNull([companyName])', 'False'],
  ['IsNullOrEmpty([companyName])', 'True'],
  ['IsPresent([companyName])', 'False'],
  ['IsString([mail])', 'True'],
  ['Redact([mail])', 'john.doe@contoso.com'],
  ['CStr(12)', '12'],
  ['ToUpper("straße")', 'STRASSE'],
  ['ToLower("I", "tr-TR")', 'ı'],
  [
    'AppRoleAssignmentsComplex([appRoleAssignments])',
    '{"primary":false,"type":"WindowsAzureActiveDirectoryRole","displayName":"Admin","value":"Admin"}',
  ],
  [
    'AssertiveAppRoleAssignmentsComplex([appRoleAssignments])',
    '{"primary":false,"type":"WindowsAzureActiveDirectoryRole","display":"Admin","value":"Admin"}',
  ],
])('%s yields %s', (expression, expected) => {
  expect(yielded(expression)).toEqual(expected);
});

it.each([
  ['äàâãåáąăā', 'a'.repeat(9)],
  ['æœøßłı', 'aeoeoessli'],
  ['çčćďéğí', 'cccdegi'],
  ['ľñńňöòőõôóō', 'lnnnooooooo'],
  ['řšśșşťț', 'rsssstt'],
  ['üùûúűůūÿýźžż', 'uuuuuuuyyzzz'],
  ['ÆØŁÄÖ', 'AEOELAO'],
  ['đðþ', 'đðþ'],
])('takes the marks off %s', (given, expected) => {
  expect(yielded(`NormalizeDiacritics("${given}")`)).toBe(expected);
});

it('draws a string and a GUID of the shape that was asked for, the same for the same seed', () => {
  const drawn = String(yielded('RandomString(12,3,2,1,1,"0Oo1lI")'));

  expect(drawn).toHaveLength(12);
  expect(drawn.match(/\d/g)?.length).toBeGreaterThanOrEqual(3);
  expect(drawn).not.toMatch(/[0Oo1lI]/);
  expect(yielded('Guid()')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
});

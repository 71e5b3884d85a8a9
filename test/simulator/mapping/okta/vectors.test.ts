import { expect, it } from 'vitest';
import { compiled, w, yielded } from './person-w.ts';

it.each([
  [33, 'substring(user.firstName, 0, 1) + user.lastName', 'WChurchill'],
  [33, 'toLowerCase(substring(user.firstName, 0, 1)) + "." + toLowerCase(user.lastName)', 'w.churchill'],
  [
    34,
    String.raw`toUpperCase(substringBefore(substringAfter(user.email, "@"), ".")) + "\" + substringBefore(user.email, "@")`,
    String.raw`GMAIL\winston.churchill`,
  ],
  [
    35,
    'String.stringSwitch("First match wins","default","absent","value1","wins","value2","match","value3")',
    'value2',
  ],
  [
    36,
    'user.firstName + " " + (String.len(user.middleInitial) == 0 ? "" : (String.substring(user.middleInitial, 0, 1) + ". ")) + user.lastName',
    'Winston Churchill',
  ],
  [37, 'user.nickName ?: user.firstName', 'Winston'],
  [37, 'user.nickName == null', false],
  [37, 'user.nickName == ""', true],
  [38, 'hasDirectoryUser() ? findDirectoryUser().managerUpn : null', null],
  [39, 'Arrays.toCsvString(Arrays.add({"a"}, "b"))', 'a,b'],
  [39, 'Iso3166Convert.toAlpha2("IND")', 'IN'],
  [39, 'Convert.toInt(123.6)', 124],
])('vector %i: %s', (_, expression, expected) => {
  expect(yielded(expression)).toEqual(expected);
});

it('vector 38: one = is no comparison', () => {
  expect(() => compiled('user.firstName = "x"')).toThrow(expect.objectContaining({ code: 'syntax', column: 16 }));
});

/** What Okta's page has beside the vectors. */
it.each([
  ['String.append("This", " is")', 'This is'],
  ['String.join(",", "This", "is", "a", "test")', 'This,is,a,test'],
  ['String.len("This")', 4],
  ['String.removeSpaces("This is a test")', 'Thisisatest'],
  ['String.replace("This is a test","is","at")', 'That at a test'],
  ['String.replaceFirst("This is a test","is","at")', 'That is a test'],
  ['String.startsWith("Kiss","K")', true],
  ['String.stringContains("abc","d")', false],
  ['String.stringSwitch("Substrings count","default","ring","value1")', 'value1'],
  ['String.stringSwitch("none","default","ring","value1")', 'default'],
  ['String.substring("This is a test", 2, 9)', 'is is a'],
  ['String.substring("abc", 1, 99)', 'bc'],
  ['String.substringAfter("abc@okta.com","@")', 'okta.com'],
  ['String.substringBefore("abc@okta.com","@")', 'abc'],
  ['String.substringAfter("abc","@")', ''],
  ['String.substringBefore("abc","@")', 'abc'],
  ['String.toUpperCase("This")', 'THIS'],
  ['String.toLowerCase(user.costCenter)', null],
  ['Arrays.toCsvString({"This","is"," a ","test"})', 'This,is, a ,test'],
  ["Arrays.flatten('10, 20')", ['10', '20']],
  ['Arrays.flatten({1, {2, 3}}, "a,b")', [1, 2, 3, 'a', 'b']],
  ['Arrays.size(NULL)', 0],
  ['Arrays.isEmpty(null)', true],
  ['Arrays.get({"a", "b"}, 1)', 'b'],
  ['Arrays.remove({"a", "b"}, "a")', ['b']],
  ['Arrays.contains("a, b", "b")', true],
  ['Arrays.clear({"a"})', []],
  ['{1, 2}[0]', 1],
  ['Convert.toInt("123")', 123],
  ['Convert.toInt(123.4)', 123],
  ['Convert.toNum("3.25")', 3.25],
  ['Iso3166Convert.toAlpha3("840")', 'USA'],
  ['Iso3166Convert.toNumeric("USA")', '840'],
  ['Iso3166Convert.toName("IN")', 'India'],
  ['Iso3166Convert.toName("XX")', null],
  ['Time.now("EST","YYYY-MM-dd HH:mm:ss")', '2012-03-01 07:30:05'],
  ['Time.now()', '2012-03-01T12:30:05.000+00:00'],
  ['Time.fromUnixToIso8601("1330605005")', '2012-03-01T12:30:05.000Z'],
  ['Time.fromIso8601ToUnix("2012-03-01T12:30:05.000Z")', '1330605005'],
  ['Time.fromIso8601ToWindows("2020-12-31T23:59:59-08:00")', '132539615990000000'],
  ['Time.fromWindowsToIso8601("132539615990000000")', '2021-01-01T07:59:59.000Z'],
  ['Time.fromStringToIso8601("31/12/2020 4:05 PM", "dd/MM/yyyy h:mm a")', '2020-12-31T16:05:00.000Z'],
  ['Time.fromIso8601ToString("2012-03-01T12:30:05Z", "EEE, d MMM yyyy")', 'Thu, 1 Mar 2012'],
  ['isMemberOfGroupName("admins")', true],
  ['isMemberOfGroup("g3")', false],
  ['isMemberOfAnyGroup("g3", "g2")', true],
  ['isMemberOfGroupNameStartsWith("Sales")', true],
  ['isMemberOfGroupNameContains("EMEA")', true],
  ['isMemberOfGroupNameRegex("Sales .*")', true],
  ['isMemberOfGroupNameRegex("Sales")', false],
  ['user.getGroups().![name]', ['admins', 'Sales EMEA']],
  ['getFilteredGroups({"g2", "g9"}, "group.name", 10)', ['Sales EMEA']],
  ['user.getInternalProperty("status")', 'ACTIVE'],
  ['getManagerUser("active_directory").lastName', null],
  ['user.employeeNumber != "" AND user.employeeNumber != null ? user.employeeNumber : user.email', w.user('email')],
  ['"a" + null', 'anull'],
  ['1 + 2 + "x"', '3x'],
  ['-2 - 3', -5],
  ['!(1 < 2) OR "a" <= "b" && true', true],
  ['user.email matches ".*@gmail\\.com"', true],
  ['firstName', 'Winston'],
  ['source.lastName', 'Churchill'],
  ['org.name', 'Example'],
  ['appuser.anything', null],
  ['\'it\'\'s\' + """x"""', 'it\'s"x"'],
])('%s yields %j', (expression, expected) => {
  expect(yielded(expression)).toEqual(expected);
});

it('finds the manager where there is one', () => {
  const directed = { ...w, profile: (of: string) => (of === 'manager' ? { lastName: 'Gates' } : null) };

  expect(yielded('getManagerUser("active_directory").lastName', directed)).toBe('Gates');
  expect(yielded('user.getLinkedObject("manager").lastName', directed)).toBe('Gates');
});

it.each([
  ['', 'syntax', 1],
  ['user.', 'syntax', 6],
  ['"open', 'syntax', 1],
  ['(1', 'syntax', 3],
  ['String.len("a"', 'syntax', 11],
  ['true ? 1', 'syntax', 9],
  ['user.firstname', 'unknown-attribute', 6],
  ['profile.firstName', 'unknown-attribute', 1],
  ['org.x', 'unknown-attribute', 5],
  ['user.profile.firstName', 'not-for-scim', 1],
  ['Groups.startsWith("a", "b", 1)', 'not-for-scim', 1],
  ['String.trim(" a ")', 'unknown-function', 1],
  ['user.email.toLowerCase()', 'unknown-function', 1],
  ['String.len()', 'arity', 1],
  ['String.len("a", "b")', 'arity', 17],
  ['String.stringSwitch("a", "b", "c", "d", "e")', 'arity', 41],
  ['isMemberOfGroupNameRegex("(")', 'bad-pattern', 26],
  ['user.email matches "["', 'bad-pattern', 20],
  ['Time.now("Mars/Olympus")', 'bad-literal', 10],
  ['Time.now("UTC", "")', 'bad-literal', 17],
  ['user.getInternalProperty("password")', 'bad-literal', 26],
])('refuses %s', (expression, code, column) => {
  expect(() => compiled(expression)).toThrow(expect.objectContaining({ code, column }));
});

it('says what to write in place of what is not there', () => {
  expect(() => compiled('string.len("a")')).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ hint: 'names have a case: String.len was meant' }) }),
  );
  expect(() => compiled('user.email.toLowerCase()')).toThrow(
    expect.objectContaining({ details: expect.objectContaining({ hint: 'write String.toLowerCase(value, …)' }) }),
  );
});

it.each([
  ['user.email ? 1 : 2', 1],
  ['1 < "a"', 1],
  ['"a" - 1', 7],
  ['Convert.toInt("x")', 15],
  ['String.len({1})', 12],
  ['user.email matches "(.+)+@x"', 1],
])('%s fails when a person is mapped', (expression, column) => {
  const long = { ...w, user: () => 'y'.repeat(60) };

  expect(() => yielded(expression, long)).toThrow(expect.objectContaining({ code: 'evaluation', column }));
});

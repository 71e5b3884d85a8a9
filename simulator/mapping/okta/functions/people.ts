import { compilePattern, PatternTooSlow } from '../../pattern/pattern.ts';
import { PatternError } from '../../pattern/syntax.ts';
import type { Call, Functions, OktaFunction } from '../function.ts';
import type { Group, Value } from '../value.ts';

const memberOf = (parameters: readonly string[], holds: (group: Group, call: Call) => boolean): OktaFunction => ({
  parameters,
  evaluate: (call) => call.surroundings.groups.some((group) => holds(group, call)),
});

/** Somebody else's profile; null where there is nobody. */
const profile = (parameters: readonly string[], of: (call: Call) => string): OktaFunction => ({
  parameters,
  evaluate: (call) => call.surroundings.profile(of(call)),
});

export const peopleFunctions: Functions = {
  isMemberOfGroupName: memberOf(['name'], (group, call) => group.name === call.text(0)),
  isMemberOfGroup: memberOf(['id'], (group, call) => group.id === call.text(0)),
  isMemberOfAnyGroup: memberOf(['ids…'], (group, call) => call.values.includes(group.id)),
  isMemberOfGroupNameStartsWith: memberOf(['prefix'], (group, call) => group.name.startsWith(call.text(0) ?? '')),
  isMemberOfGroupNameContains: memberOf(['text'], (group, call) => group.name.includes(call.text(0) ?? '')),
  isMemberOfGroupNameRegex: {
    ...memberOf(['pattern'], (group, call) => matchesWhole(group.name, call.text(0) ?? '', call, 0)),
    check([pattern], fail) {
      const fault = typeof pattern === 'string' ? patternFault(pattern) : undefined;
      if (fault !== undefined) fail(fault, 0, 'bad-pattern');
    },
  },
  'user.getGroups': {
    parameters: [],
    evaluate: (call) => call.surroundings.groups.map(({ id, name }) => ({ id, name })),
  },
  getFilteredGroups: {
    parameters: ['ids', 'expression', 'limit'],
    evaluate(call) {
      const wanted = call.list(0);
      const found = call.surroundings.groups.filter(({ id }) => wanted.includes(id));
      const names: Value[] = found
        .slice(0, Math.max(call.number(2), 0))
        .map(({ id, name }) => (call.text(1) === 'group.id' ? id : name));
      return names;
    },
  },
  'user.getInternalProperty': {
    parameters: ['name'],
    check([name], fail) {
      if (typeof name === 'string' && name !== 'id' && name !== 'status')
        fail(`${name} is no internal property; id and status are`, 0);
    },
    evaluate(call) {
      const name = call.text(0);
      if (name === 'status') return call.surroundings.status;
      return name === 'id' ? call.surroundings.user('id') : call.fail(`${name} is no internal property`, 0);
    },
  },
  /** True, and the user, with exactly one assignment to such a directory. */
  hasDirectoryUser: { parameters: [], evaluate: (call) => call.surroundings.profile('active_directory') !== null },
  findDirectoryUser: profile([], () => 'active_directory'),
  hasWorkdayUser: { parameters: [], evaluate: (call) => call.surroundings.profile('workday') !== null },
  findWorkdayUser: profile([], () => 'workday'),
  getManagerUser: profile(['managerSource'], () => 'manager'),
  getManagerAppUser: profile(['managerSource', 'attributeSource'], () => 'manager'),
  getAssistantUser: profile(['assistantSource'], () => 'assistant'),
  getAssistantAppUser: profile(['assistantSource', 'attributeSource'], () => 'assistant'),
  'user.getLinkedObject': profile(['name'], (call) => call.text(0) ?? ''),
};

/** Why a pattern cannot be read; undefined: it can. */
export function patternFault(source: string): string | undefined {
  try {
    compilePattern(source);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return `the pattern has ${error.message}, at its character ${error.at + 1}`;
    throw error;
  }
}

/** Whether a pattern matches the whole text. */
export function matchesWhole(
  text: string,
  source: string,
  call: Pick<Call, 'fail' | 'budget'>,
  index: number,
): boolean {
  try {
    return compilePattern(source).matchesWhole(text, call.budget);
  } catch (error) {
    if (error instanceof PatternError) return call.fail(`the pattern has ${error.message}`, index);
    if (error instanceof PatternTooSlow) return call.fail(error.message, index);
    throw error;
  }
}

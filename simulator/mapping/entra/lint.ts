import type { MappingWarning, Row } from '../administered.ts';
import { type Argument, type Called, type Expression, partsOf } from './syntax.ts';

const presence = ['IsPresent', 'IsNull', 'IsNullOrEmpty', 'IsNothing'];

/** Traps of the language that a row steps into. */
export function lintEntra(expression: Expression, row: Row): readonly MappingWarning[] {
  const calls = partsOf(expression).filter((part): part is Called => part.kind === 'call');
  const warnings: MappingWarning[] = [];
  const warn = (code: string, message: string): void => void warnings.push({ code, message });
  for (const { name, args } of calls) {
    if (name === 'IIF' && asksForPresence(args[0]))
      warn('iif-on-empty', 'IIF fails where an attribute of its condition is empty: use Switch with the key ""');
    if (name === 'Switch' && asksForPresence(args[0]))
      warn(
        'switch-on-presence',
        'Microsoft advises against IsPresent and its sisters as the source of Switch: use the key ""',
      );
    if ((name === 'Guid' || name === 'RandomString' || name === 'Now') && row.apply === 'always')
      warn('changes-each-time', `${name} has another value each time: apply it on create only`);
  }
  const reads = partsOf(expression).flatMap((part) => (part.kind === 'attribute' ? [part.name] : []));
  if (row.to.toLowerCase() === 'externalid' && reads.includes('mailNickname'))
    warn('unstable-external-id', 'mailNickname is neither unique nor does it stay: map objectId to externalId');
  if (expression.kind === 'attribute' && expression.name === 'appRoleAssignments')
    warn(
      'role-without-expression',
      'appRoleAssignments needs SingleAppRoleAssignment or AssertiveAppRoleAssignmentsComplex',
    );
  if (row.otherwise !== undefined && row.apply === 'always')
    warn('default-on-create', 'a default is sent when an account is created, never on an update: Switch does both');
  return warnings;
}

/** A condition that is there to find out whether an attribute is empty. */
function asksForPresence(argument: Argument | undefined): boolean {
  if (argument?.kind === 'call') return presence.includes(argument.name);
  if (argument?.kind !== 'comparison') return false;
  return [argument.left, argument.right].some((side) => side.kind === 'text' && side.value === '');
}

/**
 * The door for programs: `import { rehearse } from 'scimulator'`. Everything else in the package may change at any time.
 */
// biome-ignore-all lint/performance/noBarrelFile: this is the one door of the package, named in its exports
export { defineReporter, type Reporter, type Surface } from '../reports/reporter.ts';
export type {
  RecordedCheck,
  RecordedExchange,
  RecordedMail,
  ResultKey,
  RunEvent,
  RunFinished,
  RunStarted,
  Status,
} from '../reports/run-log/event.ts';
export { foldRun } from '../reports/run-log/fold.ts';
export { readRunLog } from '../reports/run-log/read.ts';
export type { Moment, Result, Run } from '../reports/run-log/run.ts';
export { type Verdict, verdictOf } from '../reports/verdict.ts';
export {
  type Conversation,
  type Dialect,
  type DialectFact,
  defineDialect,
  type Setting,
  type Undressed,
} from '../simulator/dialect.ts';
export { type Client, converseAs, testByQuery } from '../simulator/dialects/wire/client.ts';
export { equals, formEncoded, percentEncoded, resourcePath } from '../simulator/dialects/wire/filter.ts';
export { type GroupHabits, type Groups, groupsOf } from '../simulator/dialects/wire/groups.ts';
export { importAll } from '../simulator/dialects/wire/import.ts';
export { asList, byValuePath, requestEach } from '../simulator/dialects/wire/member-operations.ts';
export { type PutClientHabits, putClient } from '../simulator/dialects/wire/put-client.ts';
export { type PutUserHabits, type PutUsers, putUsers } from '../simulator/dialects/wire/put-users.ts';
export { never, passing, plainReactions, type Reactions } from '../simulator/dialects/wire/reactions.ts';
export { type Search, searchOne } from '../simulator/dialects/wire/search.ts';
export { dressedIn, type Speech, speechOf } from '../simulator/dialects/wire/speech.ts';
export { userBody } from '../simulator/dialects/wire/user-body.ts';
export type { Group, Person } from '../simulator/directory/person.ts';
export type { Intent, Settlement } from '../simulator/intent.ts';
export { type MappingRow, mapPerson } from '../simulator/mapping/mapping.ts';
export type {
  AdministrationCalls,
  IssuedToken,
  PersonView,
} from '../target-adapter/administration/administration.ts';
export { type Behaviour, type PresetName, presets } from '../target-adapter/behaviour.ts';
export type { Mail, Mailbox } from '../target-adapter/mailbox/mailbox.ts';
export { openMailbox } from '../target-adapter/mailbox/open-mailbox.ts';
export { Problem, type ProblemCode, type ProblemText } from '../target-adapter/problem.ts';
export { defineFault, type Fault } from '../target-adapter/provider/fault.ts';
export type { Exchange, ScimRequest, ScimResponse } from '../target-adapter/scim/exchange.ts';
export type { RequestHandler } from '../target-adapter/transport/in-process-transport.ts';
export type { Connection, Credential } from '../target-adapter/transport/transport.ts';
export {
  type Check,
  defineCheck,
  fail,
  type Judgement,
  pass,
  refused,
  type Sources,
  skip,
  unjudged,
  warn,
} from './check.ts';
export { loadDialects, loadFaults, loadScenarios } from './cli/catalogue.ts';
export type { EmbeddedRehearsal, NamedTarget, OwnTarget, RehearsalTarget } from './rehearsal-target.ts';
export { type Rehearsal, rehearse } from './rehearse.ts';
export type { Profile } from './requirements/weigh.ts';
export { defineScenario, type Need, type Scenario, type TenantAct, type Tools } from './scenario.ts';

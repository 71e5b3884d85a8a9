import type { Problem } from '../problem.ts';
import type { Administration, AdministrationCall, AdministrationCalls, PersonView } from './administration.ts';
import { issuedTokenOf, personViewOf, setUpOf } from './answer-shape.ts';
import { type CallAnswer, type CallDescription, type CallLimits, type CallPlace, createCaller } from './http-call.ts';
import { valueAt } from './json-pointer.ts';
import { onlyEmbedded } from './no-administration.ts';
import type { Values } from './template.ts';

/** Each call, and the placeholders that it fills. */
export const describedCalls = {
  issueToken: ['ttlSeconds'],
  revokeToken: ['id'],
  deleteConfiguration: [],
  setUpConfiguration: [],
  setFreeSeats: ['free'],
  findPerson: ['userName'],
  removePerson: ['id'],
  passTime: ['seconds'],
} as const satisfies { readonly [Call in AdministrationCall]?: readonly string[] };

export type DescribedCall = keyof typeof describedCalls;

/** `administration.http` with its secrets looked up. */
export type HttpAdministrationConfiguration = CallPlace & {
  readonly [Call in DescribedCall]?: CallDescription | undefined;
};

/** An administration whose calls the configuration describes. A call that is not described is absent. */
export function createHttpAdministration(
  configuration: HttpAdministrationConfiguration,
  limits: CallLimits,
): Administration {
  const caller = createCaller(configuration, limits);
  const {
    issueToken,
    revokeToken,
    deleteConfiguration,
    setUpConfiguration,
    setFreeSeats,
    findPerson,
    removePerson,
    passTime,
  } = configuration;

  const silent = (name: DescribedCall, description: CallDescription | undefined) =>
    description && (async (values: Values = {}): Promise<void> => void (await caller.call(name, description, values)));

  const calls: { readonly [Call in keyof AdministrationCalls]?: AdministrationCalls[Call] | undefined } = {
    issueToken:
      issueToken &&
      (async (options) => {
        const answer = await caller.call('issueToken', issueToken, options);
        const issued = issuedTokenOf(pointed(answer, issueToken), caller.complain('issueToken', answer));
        caller.hide(issued.token);
        return issued;
      }),
    revokeToken: silent('revokeToken', revokeToken),
    deleteConfiguration: silent('deleteConfiguration', deleteConfiguration),
    setUpConfiguration:
      setUpConfiguration &&
      (async () => {
        const answer = await caller.call('setUpConfiguration', setUpConfiguration, {});
        return setUpOf(pointed(answer, setUpConfiguration), caller.complain('setUpConfiguration', answer));
      }),
    setFreeSeats: silent('setFreeSeats', setFreeSeats),
    findPerson:
      findPerson &&
      (async (options) => {
        const answer = await caller.call('findPerson', findPerson, options, [404]);
        return personIn(answer, findPerson, caller.complain('findPerson', answer));
      }),
    removePerson: silent('removePerson', removePerson),
    passTime: silent('passTime', passTime),
  };
  const present = Object.fromEntries(Object.entries(calls).filter(([, call]) => call !== undefined));
  return {
    ...present,
    whyNot: (call) => onlyEmbedded(call) ?? `administration.http has no ${call} call`,
    close: () => caller.close(),
  };
}

/** What the pointers of `answer` lead to. */
function pointed({ body }: CallAnswer, { answer = {} }: CallDescription): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(answer).map(([name, pointer = '']) => [name, valueAt(body, pointer)]));
}

/** Nobody where the answer is a 404, or nothing stands where the id should. */
function personIn(
  answer: CallAnswer,
  description: CallDescription,
  complain: (what: string) => Problem,
): PersonView | undefined {
  const found = pointed(answer, description);
  if (answer.status === 404 || found.id === undefined || found.id === null) return undefined;
  return personViewOf(found, complain);
}

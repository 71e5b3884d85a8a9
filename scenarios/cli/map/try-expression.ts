import type { Dialect } from '../../../simulator/dialect.ts';
import type { Person } from '../../../simulator/directory/person.ts';
import type { Circumstances } from '../../../simulator/mapping/administered.ts';
import { chanceOf } from '../../../simulator/mapping/chance.ts';
import { compile as compileEntra } from '../../../simulator/mapping/entra/compile.ts';
import { print as printEntra } from '../../../simulator/mapping/entra/print.ts';
import { attributesWith as entraAttributesWith, sourceOf } from '../../../simulator/mapping/entra/rows.ts';
import { textsOf } from '../../../simulator/mapping/entra/value.ts';
import { ExpressionError } from '../../../simulator/mapping/expression-error.ts';
import { languageOf } from '../../../simulator/mapping/language.ts';
import { compile as compileOkta } from '../../../simulator/mapping/okta/compile.ts';
import { print as printOkta } from '../../../simulator/mapping/okta/print.ts';
import { attributesWith as oktaAttributesWith } from '../../../simulator/mapping/okta/rows.ts';
import { surroundingsOf } from '../../../simulator/mapping/okta/source.ts';
import { readOneLoginText } from '../../../simulator/mapping/onelogin/rows.ts';
import type { Custom } from '../../../simulator/mapping/settings.ts';
import { pointed, told } from '../../../simulator/mapping/told.ts';
import { Problem } from '../../../target-adapter/problem.ts';
import { suggestionFor } from '../../config/mapping-faults.ts';

/** As Microsoft's parseExpression answers. */
type Told = {
  readonly error: { readonly code: string; readonly message: string; readonly column: number } | null;
  readonly parsingSucceeded: boolean;
  readonly evaluationSucceeded: boolean;
  readonly evaluationResult: unknown;
  readonly parsedExpression: unknown;
  readonly warnings: readonly string[];
};

/** `text`: for a terminal. `problem`: what is wrong, for the exit code. */
export type Tried = { readonly told: Told; readonly text: string; readonly problem?: Problem };

export type TryOptions = {
  readonly dialect: Dialect;
  readonly person: Person;
  readonly custom: Custom;
  readonly circumstances: Circumstances;
};

/** What one person makes of a compiled expression. */
type Ready = {
  readonly printed: string;
  readonly tree: unknown;
  evaluate(): { readonly value: unknown; readonly warnings: readonly string[] };
};

/** Compiles and evaluates one expression. */
export function tryExpression(typed: string, options: TryOptions): Tried {
  const failed = (error: unknown, ready: Ready | undefined): Tried => {
    if (!(error instanceof ExpressionError)) throw error;
    const { code, message, column } = error;
    return {
      told: {
        error: { code, message, column },
        parsingSucceeded: ready !== undefined,
        evaluationSucceeded: false,
        evaluationResult: null,
        parsedExpression: ready?.tree ?? null,
        warnings: [],
      },
      text: '',
      problem: problemOf(error, typed),
    };
  };
  let ready: Ready | undefined;
  try {
    ready = compiled(typed, options);
    const { value, warnings } = ready.evaluate();
    return {
      told: {
        error: null,
        parsingSucceeded: true,
        evaluationSucceeded: true,
        evaluationResult: value,
        parsedExpression: ready.tree,
        warnings,
      },
      text: textOf(ready.printed, options, value, warnings),
    };
  } catch (error) {
    return failed(error, ready);
  }
}

function compiled(typed: string, { dialect, person, custom, circumstances }: TryOptions): Ready {
  const { now, personOf, seed } = circumstances;
  switch (languageOf(dialect.id)) {
    case 'entra': {
      const { expression, evaluate } = compileEntra(typed, entraAttributesWith(custom));
      return {
        printed: printEntra(expression),
        tree: expression,
        evaluate() {
          const { value, warnings } = evaluate(sourceOf(person, custom), { now, chance: chanceOf(seed) });
          const isAbsent = value.kind === 'null' || value.kind === 'ignored';
          return { value: isAbsent ? null : textsOf(value), warnings: warnings.map(({ message }) => message) };
        },
      };
    }
    case 'okta': {
      const { expression, evaluate } = compileOkta(typed, oktaAttributesWith(custom));
      return {
        printed: printOkta(expression),
        tree: expression,
        evaluate: () => ({ value: evaluate(surroundingsOf(person, custom, personOf), now), warnings: [] }),
      };
    }
    case 'onelogin':
      return {
        printed: typed,
        tree: typed,
        evaluate: () => ({ value: readOneLoginText(typed, custom)(person), warnings: [] }),
      };
    case 'plain':
      throw new ExpressionError('not-supported', `administrators of ${dialect.title} write no expressions`, { at: 0 });
  }
}

function textOf(printed: string, { person }: TryOptions, value: unknown, warnings: readonly string[]): string {
  const shown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const lines = [
    printed,
    '',
    `  ${shown === null ? 'no value: nothing is sent' : JSON.stringify(shown)}`,
    ...warnings.map((warning) => `  note: ${warning}`),
    '',
    `  for ${person.displayName} <${person.email}>; --set NAME=VALUE changes them`,
  ];
  return `${lines.join('\n')}\n`;
}

function problemOf(error: ExpressionError, typed: string): Problem {
  const [line, caret] = pointed(error, typed);
  const isLater = error.code === 'evaluation';
  return new Problem(isLater ? 'MAPPING_FAILED' : 'MAPPING_INVALID', {
    happened: `${told(error, typed)}.${suggestionFor(error)}\n\n${line}\n${caret}`,
    expected: '',
    next: isLater
      ? 'try it on another person: --set NAME=VALUE'
      : 'docs/mappings.md lists every function of the language and its places',
  });
}

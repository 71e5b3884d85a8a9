import type { Administration, AdministrationCalls } from './administration.ts';
import type { HttpAdministrationConfiguration } from './http-administration.ts';
import type { CallLimits } from './http-call.ts';
import { onlyEmbedded } from './no-administration.ts';
import type { Ask } from './prompt-administration.ts';

/** A target's administration as its configuration has it, with secrets and paths looked up. */
export type AdministrationConfiguration =
  | { readonly kind: 'none' }
  | { readonly kind: 'http'; readonly http: HttpAdministrationConfiguration }
  /** `file` is absolute, `shown` is what the user wrote. */
  | { readonly kind: 'module'; readonly file: string; readonly shown: string }
  | { readonly kind: 'prompt'; readonly timeoutMs?: number }
  /** Handed in by a program. */
  | { readonly kind: 'calls'; readonly calls: OwnCalls };

/** The calls that a program can hand in; one that is missing makes what needs it a skip. */
export type OwnCalls = Partial<Omit<AdministrationCalls, 'actAs'>>;

export type OpenAdministrationOptions = CallLimits & {
  /** The target as the user calls it. */
  readonly name: string;
  /** Puts a question to a person, or says why nobody can answer. */
  readonly ask: Ask | { readonly nobody: string };
  /** Ends the opening before its time. */
  readonly signal: AbortSignal;
};

/** Opens the administration that is configured; loads only what that one needs. */
export async function openAdministration(
  configuration: AdministrationConfiguration,
  options: OpenAdministrationOptions,
): Promise<Administration> {
  const { name, ask, signal, ...limits } = options;
  switch (configuration.kind) {
    case 'none': {
      const { createNoAdministration } = await import('./no-administration.ts');
      return createNoAdministration(`targets.${name} has no administration`);
    }
    case 'http': {
      const { createHttpAdministration } = await import('./http-administration.ts');
      return createHttpAdministration(configuration.http, limits);
    }
    case 'module': {
      const { createModuleAdministration } = await import('./module-administration.ts');
      const { clock, timeoutMs } = limits;
      return createModuleAdministration({
        ...configuration,
        clock,
        signal,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
    }
    case 'calls':
      return {
        ...configuration.calls,
        whyNot: (call) => onlyEmbedded(call) ?? `the administration that was handed in has no ${call}`,
        close: () => Promise.resolve(),
      };
    case 'prompt': {
      const { createPromptAdministration } = await import('./prompt-administration.ts');
      const { timeoutMs } = configuration;
      return createPromptAdministration({
        ask,
        name,
        clock: limits.clock,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      });
    }
  }
}

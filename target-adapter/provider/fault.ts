import type { ProviderRequest, ProviderResponse } from './http.ts';
import type { Policies } from './policies.ts';
import type { Features } from './scim/features.ts';

/** What a provider answers in place of its correct answer. */
export type Distortion = (request: ProviderRequest, response: ProviderResponse) => ProviderResponse;

/** One deliberate mistake of the reference provider. */
export type Fault = {
  /** Stable, unique; the file's name. */
  readonly id: string;
  /** What the provider does wrong, as a claim. */
  readonly title: string;
  /** Ids of the checks that must turn red; at least one. */
  readonly caughtBy: readonly string[];
  /** Changes the correct answer to a SCIM request, refusals of the credential included. */
  distort?: Distortion;
  /** The same of a mistake that needs a memory: each tenant makes its own. */
  remembering?(): Distortion;
  /** Replaces decisions of the correct provider. */
  policies?(correct: Policies): Policies;
  /** What the provider must be able to do for the mistake to show, beside what its preset can. */
  readonly features?: Partial<Features>;
  /** Where clients are told to find it. Heeded where no socket is opened: nothing is sent there. */
  readonly publicUrl?: string;
};

export function defineFault(fault: Fault): Fault {
  return fault;
}

/** The policies of a provider that makes all these mistakes. */
export const faultyPolicies = (correct: Policies, faults: readonly Fault[]): Policies =>
  faults.reduce((policies, fault) => fault.policies?.(policies) ?? policies, correct);

/** What the faults make of a tenant's answers, in their order. */
export function distortionOf(faults: readonly Fault[]): Distortion {
  const distortions = faults.flatMap(({ distort, remembering }) => distort ?? remembering?.() ?? []);
  return (request, response) => distortions.reduce((answer, distort) => distort(request, answer), response);
}

/** What the provider can do, so that each of these mistakes shows. */
export function featuresFor(faults: readonly Fault[], preset: Features): Features {
  const wanted = faults.flatMap(({ features = {} }) => Object.entries(features));
  return { ...preset, ...Object.fromEntries(wanted) };
}

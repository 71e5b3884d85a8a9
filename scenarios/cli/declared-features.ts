import type { PresetName } from '../../target-adapter/behaviour.ts';
import { Problem } from '../../target-adapter/problem.ts';
import {
  type FeatureName,
  type Features,
  featureNames,
  presetFeatures,
} from '../../target-adapter/provider/scim/features.ts';

/** What `--set` changes: `delete=hard` of the behaviour, `bulk=off` of what the provider can do. */
export type SetChanges = { readonly behaviour: readonly string[]; readonly features: readonly string[] };

export function splitChanges(changes: readonly string[]): SetChanges {
  return {
    behaviour: changes.filter((change) => featureIn(change) === undefined),
    features: changes.filter((change) => featureIn(change) !== undefined),
  };
}

/** As the preset has it, with `name=on` or `name=off` in place of single features. Throws Problem `USAGE`. */
export function readFeatures(preset: PresetName, changes: readonly string[]): Features {
  return { ...presetFeatures[preset], ...Object.fromEntries(changes.map(readChange)) };
}

function readChange(change: string): readonly [string, boolean] {
  const [name = '', value] = change.split('=', 2);
  if (value === 'on' || value === 'off') return [name, value === 'on'];
  throw new Problem('USAGE', {
    happened: `--set is ${change}`,
    expected: `${name}=on or ${name}=off`,
    next: `scimulator provider --set ${name}=off`,
  });
}

const featureIn = (change: string): FeatureName | undefined =>
  featureNames.find((name) => name === change.split('=', 1)[0]);

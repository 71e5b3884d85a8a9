import { type Behaviour, embedded, type PresetName, presets } from '../../target-adapter/behaviour.ts';
import { Problem } from '../../target-adapter/problem.ts';
import { featureNames } from '../../target-adapter/provider/scim/features.ts';
import { faultsProblem } from '../config/fault.ts';
import { faultsOf } from '../config/issue-text.ts';
import { didYouMean } from '../config/suggestion.ts';

/**
 * What the reference provider does: as the embedded one declares it, with `name=value` in place of single members.
 * Throws Problem `USAGE` or `CONFIG_INVALID`.
 */
export async function readBehaviour(preset: PresetName, changes: readonly string[]): Promise<Behaviour> {
  if (changes.length === 0) return embedded[preset];
  const members = Object.fromEntries(changes.map(readChange));
  const value = { behaviour: { ...embedded[preset], ...members } };
  const { behaviourOf, targetSchema } = await import('../../target-adapter/target-configuration.ts');
  const judged = targetSchema(undefined).safeParse({ baseUrl: 'http://127.0.0.1', ...value });
  if (judged.success) return behaviourOf(judged.data.behaviour);
  const source = {
    shown: '--set',
    directory: '',
    value,
    positionOf: () => undefined,
    keyPositionOf: () => undefined,
  };
  throw faultsProblem('The command line', faultsOf(judged.error.issues, [], source));
}

function readChange(change: string): readonly [string, string | readonly string[]] {
  const [name = '', ...rest] = change.split('=');
  const text = rest.join('=');
  const known = Object.keys(presets.rfc);
  if (rest.length === 0 || !known.includes(name)) {
    throw new Problem('USAGE', {
      happened: `--set is ${change}${rest.length === 0 ? '' : `, and there is no behaviour ${name}`}.${didYouMean(name, [...known, ...featureNames])}`,
      expected: `NAME=VALUE, with one of ${known.join(', ')}, or one of ${featureNames.join(', ')} with on or off`,
      next: 'scimulator provider --set delete=hard',
    });
  }
  return [name, name === 'attributes' && text !== 'any' ? text.split(',').map((part) => part.trim()) : text];
}

/** As a configuration declares it: the preset's name, or the preset and what differs from it. */
export function spelledBehaviour(preset: PresetName, behaviour: Behaviour): unknown {
  const usual = new Map<string, unknown>(Object.entries(presets[preset]));
  const differing = Object.entries(behaviour).filter(([name, value]) => !isSame(value, usual.get(name)));
  return differing.length === 0 ? preset : { preset, ...Object.fromEntries(differing) };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

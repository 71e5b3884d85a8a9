export type SettingPath = readonly (string | number)[];

/** `targets.staging.allow[1]`, `targets["my target"].auth`: as the user would name it. */
export function spellPath(path: SettingPath): string {
  return path.reduce<string>((told, step) => {
    if (typeof step === 'number') return `${told}[${step}]`;
    if (!/^[\w-]+$/.test(step)) return `${told}[${JSON.stringify(step)}]`;
    return told === '' ? step : `${told}.${step}`;
  }, '');
}

/** The value at a path; undefined where there is none. */
export function valueIn(document: unknown, path: SettingPath): unknown {
  let current = document;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

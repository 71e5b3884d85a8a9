import { attribute, isObject, type JsonObject, simpleText } from '../../target-adapter/scim/resource.ts';

/**
 * One attribute of the target and the value that a mapping gives it. `path` is spelt as the products spell it: `title`,
 * `name.givenName`, `emails[type eq "work"].value`, `URN:department`. `value` is undefined where the source is empty.
 */
export type MappedAttribute = {
  readonly path: string;
  readonly value: string | boolean | undefined;
  /** In place of a value: every element of a list. */
  readonly elements?: readonly unknown[];
};

/** Where a value stands: in an extension (`urn`), in the element of a list that `select` names, in a sub-attribute. */
export type TargetPath = {
  readonly urn?: string;
  readonly name: string;
  readonly select?: { readonly by: string; readonly value: string };
  readonly sub?: string;
};

const afterUrn = /^([a-z$][\w$-]*)(?:\[([a-z]\w*) eq "([^"\\]*)"\])?(?:\.([a-z$][\w$-]*))?$/i;

/** undefined: not a path of this kind. */
export function parseTargetPath(path: string): TargetPath | undefined {
  const cut = /^urn:/i.test(path) ? urnLength(path) : 0;
  const [, name, by, value, sub] = afterUrn.exec(cut === 0 ? path : path.slice(cut + 1)) ?? [];
  if (name === undefined) return undefined;
  if (cut > 0 && !/^urn:[^:]+:./i.test(path.slice(0, cut))) return undefined;
  return {
    ...(cut > 0 && { urn: path.slice(0, cut) }),
    name,
    ...(by !== undefined && value !== undefined && { select: { by, value } }),
    ...(sub !== undefined && { sub }),
  };
}

/** The value in a resource; undefined where there is none. Names without regard to case. RFC 7643 §2.1 */
export function valueAt(resource: unknown, path: string): unknown {
  const target = parsed(path);
  const holder = target.urn === undefined ? resource : attribute(resource, target.urn);
  const found = attribute(holder, target.name);
  const { select } = target;
  const chosen = select === undefined ? found : elementsOf(found).find((element) => isChosen(element, select));
  return target.sub === undefined ? chosen : attribute(chosen, target.sub);
}

/** The resource with this value, everything else as it was and in its order; undefined takes the value away. */
export function withValue(resource: JsonObject, path: string, value: unknown): JsonObject {
  const target = parsed(path);
  if (target.urn === undefined) return withMember(resource, target, value);
  const urn = spelt(resource, target.urn);
  const extension = withMember(objectOr(resource[urn]), target, value);
  return Object.keys(extension).length === 0 ? without(resource, urn) : { ...resource, [urn]: extension };
}

function withMember(holder: JsonObject, target: TargetPath, value: unknown): JsonObject {
  const name = spelt(holder, target.name);
  const next = memberOf(holder[name], target, value);
  return next === undefined ? without(holder, name) : { ...holder, [name]: next };
}

function memberOf(held: unknown, target: TargetPath, value: unknown): unknown {
  const { select, sub } = target;
  if (select === undefined) return sub === undefined ? value : emptied(withSub(objectOr(held), sub, value));

  const elements = elementsOf(held);
  const at = elements.findIndex((element) => isChosen(element, select));
  const key = sub ?? 'value';
  if (at === -1)
    return value === undefined ? held : [...elements, { [key]: value, [select.by]: asMember(select.value) }];
  if (value === undefined) return elements.filter((_, index) => index !== at);
  return elements.map((element, index) => (index === at ? withSub(objectOr(element), key, value) : element));
}

function withSub(holder: JsonObject, sub: string, value: unknown): JsonObject {
  const name = spelt(holder, sub);
  return value === undefined ? without(holder, name) : { ...holder, [name]: value };
}

/** A complex attribute without any value is absent. RFC 7643 §2.5 */
const emptied = (holder: JsonObject): JsonObject | undefined => (Object.keys(holder).length === 0 ? undefined : holder);

/** `roles[primary eq "True"]` selects by a boolean that is quoted as a string. */
const asMember = (value: string): string | boolean => (/^(true|false)$/i.test(value) ? /^true$/i.test(value) : value);

const isChosen = (element: unknown, select: { readonly by: string; readonly value: string }): boolean =>
  simpleText(attribute(element, select.by)).toLowerCase() === select.value.toLowerCase();

const elementsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const objectOr = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The name as the resource spells it already, else as given. */
function spelt(holder: JsonObject, name: string): string {
  if (Object.hasOwn(holder, name)) return name;
  const wanted = name.toLowerCase();
  return Object.keys(holder).find((key) => key.toLowerCase() === wanted) ?? name;
}

function without(holder: JsonObject, name: string): JsonObject {
  const { [name]: _left, ...rest } = holder;
  return rest;
}

function parsed(path: string): TargetPath {
  const target = parseTargetPath(path);
  if (target === undefined) throw new TypeError(`${path} is not the path of an attribute`);
  return target;
}

/** Everything up to the colon before the attribute: a URN holds dots and colons itself (`…:2.0:User:department`). */
function urnLength(path: string): number {
  const bracket = path.indexOf('[');
  return path.lastIndexOf(':', bracket === -1 ? undefined : bracket);
}

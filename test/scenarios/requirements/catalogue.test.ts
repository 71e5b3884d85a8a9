import { expect, it } from 'vitest';
import { loadScenarios } from '../../../scenarios/cli/catalogue.ts';
import { requirementOf, requirements } from '../../../scenarios/requirements/catalogue.ts';
import { features } from '../../../scenarios/requirements/feature.ts';
import { linkOf, type Requirement } from '../../../scenarios/requirements/requirement.ts';
import { sectionOf } from '../../../scenarios/requirements/section.ts';

const ids = requirements.map(({ id }) => id);
const ofRfcs = requirements.filter(({ level }) => level !== 'DECLARED' && level !== 'IDP');

it('names each statement once', () => {
  expect(new Set(ids).size).toBe(ids.length);
});

it('finds a statement by its id', () => {
  expect(requirementOf('RFC7644-3.3-01')?.level).toBe('MUST');
  expect(requirementOf('RFC7644-0-0')).toBeUndefined();
});

it('keeps no declared behaviour that no check names', async () => {
  const named = new Set((await loadScenarios()).flatMap(({ checks }) => checks.flatMap((check) => check.requirements)));

  expect(ids.filter((id) => id.startsWith('declared/') && !named.has(id))).toEqual([]);
});

it('keeps the statements of each RFC in the order of its sections', () => {
  const sections = ofRfcs.map(({ id }) => sectionOf(id)).map((found) => `${found?.rfc} ${found?.section}`);
  const runs = sections.filter((section, index) => section !== sections[index - 1]);

  expect(runs.filter((section, index) => runs.indexOf(section) !== index)).toEqual([]);
});

it('counts within a section from 01, without a gap or a number twice', () => {
  const counted = new Map<string, number>();
  const miscounted = ofRfcs.filter(({ id }) => {
    const [section = '', number = ''] = id.split(/-(?=\d+$)/);
    const next = (counted.get(section) ?? 0) + 1;
    counted.set(section, next);
    return Number(number) !== next;
  });

  expect(miscounted.map(({ id }) => id)).toEqual([]);
});

/** Ids of those that are not as they should be. */
const wrong = (is: (requirement: Requirement) => boolean) => requirements.filter(is).map(({ id }) => id);

it('shapes each id like its source', () => {
  const rfc = /^RFC\d{4}-\d+(\.\d+)*-\d{2}$/;
  const forms = { DECLARED: /^declared\/[a-z-]+$/, IDP: /^[A-Z]+-\d{2}$/ };
  const formOf = (level: string): RegExp => (level === 'DECLARED' || level === 'IDP' ? forms[level] : rfc);

  expect(wrong(({ id, level }) => !formOf(level).test(id))).toEqual([]);
});

it('tells each in a sentence or two', () => {
  expect(wrong(({ text }) => !/^.{14,220}\.$/.test(text))).toEqual([]);
  expect(wrong(({ look = 'None.', fault = 'None.', traps = 'None.' }) => [look, fault, traps].some(isLong))).toEqual(
    [],
  );
});

const isLong = (told: string): boolean => !/^.{3,240}\.$/.test(told);

it('says of each derived one whether it harms, and of no other', () => {
  expect(wrong(({ basis, harms }) => (harms !== undefined) !== (basis === 'derived'))).toEqual([]);
});

it('lets each apply where the target has features that there are, none named twice', () => {
  const known = (feature: string): boolean => Object.hasOwn(features, feature);

  expect(wrong(({ when = [] }) => !when.every(known) || new Set(when).size !== when.length)).toEqual([]);
});

it('refers to statements that there are', () => {
  const named = ({ text, look, fault, traps }: Requirement) =>
    [text, look, fault, traps].flatMap((told) => told?.match(/RFC\d{4}-[\d.]*\d(-\d+)?/g) ?? []);

  expect(named({ id: 'x', level: 'MAY', text: 'See RFC7643-7-03.' })).toEqual(['RFC7643-7-03']);
  expect(wrong((requirement) => named(requirement).some((id) => requirementOf(id) === undefined))).toEqual([]);
});

it('tells how to look at each statement that can be seen from outside', () => {
  const blind = ofRfcs.filter(({ testable, look }) => testable === undefined && look === undefined);

  expect(blind.map(({ id }) => id)).toEqual([]);
});

it('tells how to break each duty that can be seen from outside', () => {
  const unbroken = ofRfcs.filter(
    ({ level, testable, fault }) => level !== 'MAY' && testable === undefined && fault === undefined,
  );

  expect(unbroken.map(({ id }) => id)).toEqual([]);
});

it('says of each demand of an identity provider whose it is and where it was seen, and of nothing else', () => {
  expect(wrong(({ level, demand }) => (level === 'IDP') !== (demand !== undefined))).toEqual([]);
  expect(wrong(({ demand }) => demand?.source === '')).toEqual([]);
});

it('leans each demand on duties of the RFC that there are', () => {
  const isDuty = (id: string): boolean => /^MUST/.test(requirementOf(id)?.level ?? '');

  expect(wrong(({ demand }) => demand?.clauses?.every(isDuty) === false)).toEqual([]);
});

it('has a requirement for each feature', () => {
  const used = new Set(requirements.flatMap(({ when = [] }) => when));

  expect(Object.keys(features).filter((feature) => ![...used].some((each) => each === feature))).toEqual([]);
});

it('leads to the section of the RFC, and nowhere from a declared behaviour', () => {
  const links = ['RFC7644-3.5.2.3-02', 'declared/seats']
    .map((id) => requirementOf(id))
    .map((found) => found && linkOf(found));

  expect(links).toEqual(['https://www.rfc-editor.org/rfc/rfc7644#section-3.5.2.3', undefined]);
});

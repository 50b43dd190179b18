import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ExerciseWork, exerciseKind } from './exercise-work.ts';
import { parseRecord } from './record.ts';

const whole = { version: 1, code: 'a();', editedAt: 5, attempts: 2, solvedAt: 6 } as const;
const { version, ...fields } = whole;

test.each([
  ['whole', whole, whole, undefined],
  ['without code', { version, attempts: 1 }, { version, attempts: 1 }, undefined],
  ['with code that is none', { ...whole, code: 3 }, { ...whole, code: undefined }, 'damaged'],
  [
    'with too much code',
    { ...whole, code: 'é'.repeat(50_001) },
    { ...whole, code: undefined },
    'damaged',
  ],
  ['with a count below 0', { ...whole, attempts: -1 }, { ...whole, attempts: 0 }, 'damaged'],
  ['with a broken time', { ...whole, solvedAt: '6' }, { ...whole, solvedAt: undefined }, 'damaged'],
  ['of no version', fields, { version, attempts: 0 }, 'other-version'],
  ['of a later version', { ...whole, version: 2 }, { version, attempts: 0 }, 'other-version'],
])('what was kept %s gives what can be read of it', (_, kept, value, problem) => {
  const parsed = parseRecord(JSON.stringify(kept), exerciseKind);
  expect(parsed.value).toEqual(value);
  expect(parsed.problem).toBe(problem);
});

test('no text makes reading throw', () => {
  const anyRecord = fc.record(
    { version: fc.constant(1), code: fc.anything(), attempts: fc.anything() },
    { requiredKeys: ['version'] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), anyRecord), (kept) => {
      const text = typeof kept === 'string' ? kept : (JSON.stringify(kept) ?? '');
      expect(parseRecord(text, exerciseKind).value.version).toBe(1);
    }),
  );
});

const anyWork: fc.Arbitrary<ExerciseWork> = fc.record(
  {
    version: fc.constant(1 as const),
    code: fc.string({ maxLength: 2 }),
    editedAt: fc.nat(9),
    attempts: fc.nat(9),
    solvedAt: fc.nat(9),
  },
  { requiredKeys: ['version', 'attempts'] },
);

test('of two, the program that was written last stays, and nothing is counted less', () => {
  fc.assert(
    fc.property(anyWork, anyWork, (here, other) => {
      const merged = exerciseKind.merge(here, other);
      expect(merged.attempts).toBe(Math.max(here.attempts, other.attempts));
      const isNewer = here.code === undefined || (other.editedAt ?? 0) > (here.editedAt ?? 0);
      expect(merged.code).toBe(isNewer ? (other.code ?? here.code) : here.code);
      const solved = [here.solvedAt, other.solvedAt].filter((each) => each !== undefined);
      expect(merged.solvedAt).toBe(solved.length > 0 ? Math.min(...solved) : undefined);
      expect(exerciseKind.merge(merged, other)).toEqual(merged);
      expect(exerciseKind.merge(here, here)).toEqual(here);
    }),
  );
});

import { expect, test } from 'vitest';
import { createSeededRandom } from './seeded-random.ts';
import { createUuid } from './seeded-uuid.ts';

test('a UUID is one of version 4, and the same for the same numbers', () => {
  const uuid = createUuid(createSeededRandom(43));
  expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(createUuid(createSeededRandom(43))).toBe(uuid);
  expect(createUuid(createSeededRandom(44))).not.toBe(uuid);
});

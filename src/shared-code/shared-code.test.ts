import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeShared, encodeShared } from './index.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const toLink = (bytes: Uint8Array) => `code=1.${Buffer.from(bytes).toString('base64url')}`;
const whole = await encodeShared("console.log(await Promise.all(['a', 'b']));\n");

test('decoding gives back any text that was encoded', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (code) => {
      const fragment = await encodeShared(code);
      expect(fragment).toMatch(/^code=1\.[\w-]+$/);
      expect(await decodeShared(fragment)).toEqual({ kind: 'code', code });
      expect(await decodeShared(`#${fragment}`)).toEqual({ kind: 'code', code });
    }),
  );
});

test('a program of the greatest length can be shared', async () => {
  const code = 'x'.repeat(100_000);
  expect(await decodeShared(await encodeShared(code))).toEqual({ kind: 'code', code });
});

test.each(['', '#', '#summary', '#listing-gather', '#Code=1.x'])(
  '“%s” is about something else',
  async (fragment) => {
    expect(await decodeShared(fragment)).toEqual({ kind: 'none' });
  },
);

const damaged = /cannot be read: a part of the link is missing or was changed/;
test.each([
  ['cut off after its name', 'code=', damaged],
  ['cut off after its version', 'code=1.', damaged],
  ['cut off in its code', whole.slice(0, -9), damaged],
  ['cut off by a character', whole.slice(0, -1), damaged],
  ['continued', `${whole}AAAA`, damaged],
  ['with a part between', `${whole.slice(0, 20)}…${whole.slice(20)}`, damaged],
  ['of other bytes', toLink(Buffer.from('await x;')), damaged],
  ['of bytes that are no text', toLink(deflateSync(Uint8Array.of(0xc3, 0x28))), damaged],
  ['of a later version', whole.replace('=1.', '=2.'), /another version of this site/],
  ['of too long a program', toLink(deflateSync('x'.repeat(100_001))), /more than 100 kB/],
  ['of a bomb', toLink(deflateSync(Buffer.alloc(100_000_000))), /more than 100 kB/],
])('a link %s says so', async (_, fragment, says) => {
  expect(await decodeShared(fragment)).toEqual({
    kind: 'problem',
    says: expect.stringMatching(says),
  });
});

test('no change to a link makes it throw, or give other code silently', async () => {
  const expected = await decodeShared(whole);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 'code=1.'.length - 1),
      fc.string({ maxLength: 3 }),
      fc.nat(3),
      async (at, inserted, removed) => {
        const place = at + 'code=1.'.length;
        const changed = whole.slice(0, place) + inserted + whole.slice(place + removed);
        const result = await decodeShared(changed);
        if (result.kind === 'code') expect(result).toEqual(expected);
        else expect(result.kind).toBe('problem');
      },
    ),
    { numRuns: 1000 },
  );
});

test('nothing that follows the name makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      expect((await decodeShared(`code=${text}`)).kind).toBe('problem');
      expect((await decodeShared(`code=1.${text}`)).kind).toBe('problem');
    }),
  );
});

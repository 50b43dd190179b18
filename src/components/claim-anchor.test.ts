import { expect, test } from 'vitest';
import { claimAnchor, listingAnchor, outputAnchor } from './claim-anchor.ts';

test('a snippet that a page shows twice has two anchors, and another page begins anew', () => {
  const page = {};
  const anchors = ['a/b', 'a/b', 'a/c', 'a/b'].map((id) => claimAnchor(page, id));
  expect(anchors).toEqual(['a--b', 'a--b__2', 'a--c', 'a--b__3']);
  expect(claimAnchor({}, 'a/b')).toBe('a--b');
});

test('no line of one output has the anchor of another', () => {
  const page = {};
  const anchors = ['a/b', 'a/b-3', 'a/b', 'a/b'].flatMap((id) => {
    const anchor = claimAnchor(page, id);
    return [listingAnchor(anchor), ...[1, 2, 3].map((line) => outputAnchor(anchor, line))];
  });
  expect(new Set(anchors).size).toBe(anchors.length);
});

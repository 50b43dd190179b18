import { expect, test } from 'vitest';
import { platforms } from './platforms.ts';
import { toPlatformTags } from './tags.ts';

test.each([
  ['devto', ['promises'], ['promises'], []],
  ['devto', ['async-await'], ['asyncawait'], ['On DEV, async-await becomes asyncawait.']],
  [
    'devto',
    ['a', 'b', 'c', 'd', 'e', 'f'],
    ['a', 'b', 'c', 'd'],
    [
      'DEV takes 4 tags, this article has 6. Left out: e, f. To choose others, put them first in the front matter.',
    ],
  ],
  ['devto', ['event-loop', 'eventloop'], ['eventloop'], ['On DEV, event-loop becomes eventloop.']],
  ['devto', ['--'], [], ['DEV cannot spell --.']],
  ['devto', ['Node', 'node'], ['node'], ['On DEV, Node becomes node.']],
  [
    'hashnode',
    ['node', 'async-await'],
    ['nodejs', 'async-await'],
    ['On Hashnode, node becomes nodejs.'],
  ],
  [
    'hashnode',
    Array.from({ length: 15 }, (_, index) => `t${index}`),
    Array.from({ length: 15 }, (_, index) => `t${index}`),
    [],
  ],
  ['medium', ['node'], ['node'], ['Medium asks for tags when the story is published: node.']],
  ['markdown', ['node'], [], []],
  ['devto', [], [], []],
])('on %s, the tags %j are %j', (id, given, tags, texts) => {
  const platform = platforms.find((each) => each.id === id);
  const result = platform && toPlatformTags(given, platform);
  expect(result?.tags).toEqual(tags);
  expect(result?.notices.map(({ text }) => text)).toEqual(texts);
});

import { describe, expect, test } from 'vitest';
import { toGraphemes, toWeight } from './graphemes.ts';
import { networks } from './networks.ts';
import { toShareAddress } from './share-address.ts';

const url = 'https://awaited.example/blog/articles/gather/?a=1&b=2#output-gather--concurrent-3';
const titles = {
  plain: 'Why waiting is the work',
  emoji: '👩‍👩‍👧‍👦 waits 🕰️',
  'an ampersand': 'await & friends',
  'a number sign': 'C# against TypeScript',
  markup: '<script>alert("x")</script>',
  newlines: 'one\r\ntwo\n\nthree\u2028four',
  'right to left': 'انتظار العمل (await) 3000',
  'turning marks': 'a\u202Etxt.exe',
  '300 characters': 'wait '.repeat(60),
  '300 characters without a space': '待'.repeat(300),
  '300 emoji': '👩‍👩‍👧‍👦'.repeat(300),
  'half a surrogate pair': 'half \ud83d',
  nothing: '',
};

/** What the network's form will hold. */
function readFields(address: string): Record<string, string> {
  const { search, hash } = new URL(address);
  const pairs = (search || hash).slice(1).split('&');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=');
      return [name, decodeURIComponent(value)];
    }),
  );
}

describe.for([...networks])('$label', (network) => {
  test.for(Object.entries(titles))('takes a title of %s', ([, title]) => {
    const address = toShareAddress(network, { title, url });
    const fields = readFields(address);
    expect(Object.keys(fields)).toEqual(Object.keys(network.fields));
    expect(address).toMatch(/^[!-~]+$/);
    expect(address).not.toMatch(/[<>"+ ]/);
    const holding = Object.values(fields).filter((value) => value.includes(url));
    expect(holding).toHaveLength(1);
    for (const value of Object.values(fields))
      expect(value).not.toMatch(/[\u2028\u202e]|\n(?!\r?\n?https:)/);
  });

  test.runIf(network.limit)('keeps its limit', () => {
    for (const title of Object.values(titles)) {
      const { limit } = network;
      const fields = readFields(toShareAddress(network, { title, url }));
      const text = fields.text ?? fields.title ?? fields.t ?? '';
      const isApart = limit?.countsUrl && !text.includes(url);
      const counted = toGraphemes(isApart ? `${text} ${url}` : text);
      const weights = counted.map((each) => (limit?.isWeighted ? toWeight(each) : 1));
      expect(weights.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(
        limit?.graphemes ?? 0,
      );
    }
  });

  test('never cuts the address, however long it is', () => {
    const long = `https://awaited.example/${'x'.repeat(600)}`;
    const fields = readFields(toShareAddress(network, { title: 'Title', url: long }));
    expect(Object.values(fields).some((value) => value.endsWith(long))).toBe(true);
  });
});

test.each([
  ['x', 'https://x.com/intent/post?text=A%20%26%20B&url=https%3A%2F%2Fa.example%2F%3Fx%23y'],
  ['facebook', 'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fa.example%2F%3Fx%23y'],
  [
    'linkedin',
    'https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fa.example%2F%3Fx%23y',
  ],
  [
    'bluesky',
    'https://bsky.app/intent/compose?text=A%20%26%20B%0Ahttps%3A%2F%2Fa.example%2F%3Fx%23y',
  ],
  [
    'mastodon',
    'https://share.joinmastodon.org/#text=A%20%26%20B%0Ahttps%3A%2F%2Fa.example%2F%3Fx%23y',
  ],
  [
    'threads',
    'https://www.threads.com/intent/post?text=A%20%26%20B&url=https%3A%2F%2Fa.example%2F%3Fx%23y',
  ],
  [
    'reddit',
    'https://www.reddit.com/submit?url=https%3A%2F%2Fa.example%2F%3Fx%23y&title=A%20%26%20B',
  ],
  [
    'hacker-news',
    'https://news.ycombinator.com/submitlink?u=https%3A%2F%2Fa.example%2F%3Fx%23y&t=A%20%26%20B',
  ],
  ['mail', 'mailto:?subject=A%20%26%20B&body=Why.%0D%0A%0D%0Ahttps%3A%2F%2Fa.example%2F%3Fx%23y'],
])('the address for %s', (id, expected) => {
  const network = networks.find((each) => each.id === id);
  const shared = { title: 'A & B', summary: 'Why.', url: 'https://a.example/?x#y' };
  expect(network && toShareAddress(network, shared)).toBe(expected);
});

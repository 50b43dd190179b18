import { expect, test } from 'vitest';
import { prefixHeaders } from './prefix-headers.ts';

const rules = `# For everything.
/*
  X-Frame-Options: SAMEORIGIN

/run/frame.html
  Link: </style.css>
https://other.example/*
  X-Robots-Tag: noindex
`;

test('each rule moves below the base path, and its headers stay as they are', () => {
  expect(prefixHeaders('/blog/', rules)).toBe(
    rules.replace('\n/*', '\n/blog/*').replace('\n/run', '\n/blog/run'),
  );
});

test('without a base path, all stays', () => {
  expect(prefixHeaders('/', rules)).toBe(rules);
});

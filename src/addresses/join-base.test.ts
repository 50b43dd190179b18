import { describe, expect, test } from 'vitest';
import { joinBase } from './join-base.ts';

describe('joinBase', () => {
  test.each([
    ['/', '/articles/', '/articles/'],
    ['/blog', '/articles/', '/blog/articles/'],
    ['/blog/', '/articles/x/#part', '/blog/articles/x/#part'],
    ['/blog', '/', '/blog/'],
    ['/blog', 'https://nodejs.org/', 'https://nodejs.org/'],
    ['/blog', '//cdn.example/x', '//cdn.example/x'],
    ['/blog', '#part', '#part'],
    ['/blog', 'mailto:someone@example.org', 'mailto:someone@example.org'],
  ])('with base %s, %s becomes %s', (base, address, expected) => {
    expect(joinBase(base, address)).toBe(expected);
  });
});

/** What has a name of its own for each content is never stale; of the rest, the newest that can be had. */
const folders = { '_astro/': 'cache first', 'run/': 'network first' } as const;

/**
 * How a request of a page is answered without a network: only what runs and edits programs is, never a page.
 * @param scope the address of the site, with a slash at the end
 * @example howToAnswer('https://me.example/blog/_astro/a.js', 'https://me.example/blog/') // 'cache first'
 */
export function howToAnswer(
  url: string,
  scope: string,
): 'cache first' | 'network first' | undefined {
  const [, answer] =
    Object.entries(folders).find(([folder]) => url.startsWith(scope + folder)) ?? [];
  return answer;
}

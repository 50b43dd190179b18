const shownCharacters = 70;

/**
 * The title of a page for tabs and search results, which show about 70 characters: the site's name follows where it fits.
 * @example formatTitle('Timeouts', 'Awaited') // 'Timeouts · Awaited'
 */
export function formatTitle(title: string, siteTitle: string): string {
  const full = `${title} · ${siteTitle}`;
  return full.length <= shownCharacters ? full : title;
}

import { checkAtom } from './check-atom.ts';
import { checkJsonFeed } from './check-json-feed.ts';
import { checkRss } from './check-rss.ts';

export { checkAtom, checkJsonFeed, checkRss };

/** What a feed of the site breaks of its specification, by its file. */
export const checkFeed = {
  'rss.xml': checkRss,
  'atom.xml': checkAtom,
  'feed.json': checkJsonFeed,
} as const;

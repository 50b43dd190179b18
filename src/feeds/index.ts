export type { Feed, FeedItem } from './feed.ts';
export { formatAtom } from './to-atom.ts';
export { toFeedItem } from './to-feed-item.ts';
export { formatJsonFeed } from './to-json-feed.ts';
export { formatLlms } from './to-llms.ts';
export { formatRss } from './to-rss.ts';

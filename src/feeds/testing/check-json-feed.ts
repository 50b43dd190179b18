import { checkHtml, checkRfc3339, checkUnique, isAbsolute } from './rules.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a JSON feed breaks of version 1.1 (jsonfeed.org/version/1.1). */
export function checkJsonFeed(text: string): string[] {
  const feed = JSON.parse(text) as Fields;
  const items = (Array.isArray(feed.items) ? feed.items : []) as Fields[];
  return [
    ...(feed.version === 'https://jsonfeed.org/version/1.1' ? [] : ['The version is not 1.1.']),
    ...(isText(feed.title) ? [] : ['It has no title.']),
    ...(Array.isArray(feed.items) ? [] : ['It has no items.']),
    ...checkAddresses(feed, ['home_page_url', 'feed_url', 'icon', 'favicon']),
    ...checkUnique(
      'id',
      items.map(({ id }) => String(id)),
    ),
    ...items.flatMap(checkItem),
  ];
}

function checkItem(item: Fields): string[] {
  const { id, title, summary, content_html, content_text, authors = [], tags = [] } = item;
  const dates = [item.date_published, item.date_modified].filter((date) => date !== undefined);
  return [
    ...(isText(id) && id !== '' ? [] : ['An item has no id.']),
    ...(isText(content_html) || isText(content_text) ? [] : ['An item has no content.']),
    ...([title, summary].every((each) => each === undefined || isText(each))
      ? []
      : ['A title or summary is no text.']),
    ...checkAddresses(item, ['url', 'external_url', 'image', 'banner_image']),
    ...dates.flatMap((date) => checkRfc3339(String(date))),
    ...((authors as Fields[]).every(({ name, url, avatar }) => name ?? url ?? avatar)
      ? []
      : ['An author has no name.']),
    ...((tags as unknown[]).every(isText) ? [] : ['A tag is no text.']),
    ...checkHtml(String(content_html ?? '')),
  ];
}

const isText = (value: unknown): value is string => typeof value === 'string';

const checkAddresses = (fields: Fields, names: readonly string[]) =>
  names
    .filter((name) => fields[name] !== undefined && !isAbsolute(String(fields[name])))
    .map((name) => `The address ${String(fields[name])} is not absolute.`);

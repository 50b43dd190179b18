import { childrenOf, readXml, type XmlElement } from './read-xml.ts';
import { checkCounts, checkHtml, checkRfc822, checkUnique, isAbsolute } from './rules.ts';

const channelElements =
  /^(title|link|description|language|copyright|managingEditor|webMaster|pubDate|lastBuildDate|category|generator|docs|cloud|ttl|image|rating|textInput|skipHours|skipDays|item)$/;
const itemElements =
  /^(title|link|description|author|category|comments|enclosure|guid|pubDate|source)$/;
const namespaces: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** What an RSS feed breaks of RSS 2.0 (rssboard.org/rss-specification) and of the RSS Advisory Board's profile. */
export function checkRss(text: string): string[] {
  const rss = readXml(text);
  const [channel, ...more] = rss.children;
  if (rss.name !== 'rss' || rss.attributes.version !== '2.0') return ['It is no RSS 2.0.'];
  if (channel?.name !== 'channel' || more.length > 0) return ['It has not exactly one channel.'];
  const items = childrenOf(channel, 'item');
  const guids = items.flatMap((item) => childrenOf(item, 'guid').map((guid) => guid.text));
  const self = childrenOf(channel, 'atom:link').filter(
    ({ attributes }) => attributes.rel === 'self',
  );
  return [
    ...checkCounts(channel, {
      ...{ title: 'one', link: 'one', description: 'one' },
      ...{ language: 'at most one', lastBuildDate: 'at most one' },
    }),
    ...checkElements(rss, channel, channelElements),
    ...checkLinks(channel),
    ...childrenOf(channel, 'lastBuildDate').flatMap((date) => checkRfc822(date.text)),
    ...(self.length === 1 && isAbsolute(self[0]?.attributes.href ?? '')
      ? []
      : ['It does not say where it is itself.']),
    ...checkUnique('guid', guids),
    ...items.flatMap((item) => checkItem(rss, item)),
  ];
}

function checkItem(rss: XmlElement, item: XmlElement): string[] {
  const named = ['title', 'description'].some((name) => childrenOf(item, name)[0]?.text);
  return [
    ...checkCounts(item, {
      ...{ guid: 'one', link: 'one', pubDate: 'one', title: 'at most one' },
      ...{ description: 'at most one', 'content:encoded': 'at most one' },
    }),
    ...(named ? [] : ['An item has neither a title nor a description.']),
    ...checkElements(rss, item, itemElements),
    ...checkLinks(item),
    ...childrenOf(item, 'guid')
      .filter(({ attributes, text }) => attributes.isPermaLink !== 'false' && !isAbsolute(text))
      .map(({ text }) => `The guid ${text} is no permanent link.`),
    ...childrenOf(item, 'pubDate').flatMap((date) => checkRfc822(date.text)),
    ...childrenOf(item, 'content:encoded').flatMap(({ text }) => checkHtml(text)),
  ];
}

const checkLinks = (element: XmlElement) =>
  childrenOf(element, 'link')
    .filter(({ text }) => !isAbsolute(text))
    .map(({ text }) => `The link ${text} is not absolute.`);

/** Elements of RSS itself, and of other vocabularies that the root has named. */
function checkElements(rss: XmlElement, element: XmlElement, known: RegExp): string[] {
  return element.children
    .filter(({ name }) => {
      const [prefix = '', local] = name.split(':');
      if (local === undefined) return !known.test(name);
      return (
        namespaces[prefix] === undefined || rss.attributes[`xmlns:${prefix}`] !== namespaces[prefix]
      );
    })
    .map(({ name }) => `<${element.name}> has an unknown <${name}>.`);
}

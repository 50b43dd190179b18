import { childrenOf, readXml, type XmlElement } from './read-xml.ts';
import { checkCounts, checkHtml, checkRfc3339, checkUnique, isAbsolute } from './rules.ts';

const feedElements =
  /^(author|category|contributor|entry|generator|icon|id|link|logo|rights|subtitle|title|updated)$/;
const entryElements =
  /^(author|category|content|contributor|id|link|published|rights|source|summary|title|updated)$/;

/** What an Atom feed breaks of RFC 4287. */
export function checkAtom(text: string): string[] {
  const feed = readXml(text);
  if (feed.name !== 'feed' || feed.attributes.xmlns !== 'http://www.w3.org/2005/Atom')
    return ['It is no Atom feed.'];
  const entries = childrenOf(feed, 'entry');
  const ids = entries.flatMap((entry) => childrenOf(entry, 'id').map(({ text: id }) => id));
  const hasSelf = childrenOf(feed, 'link').some(({ attributes }) => attributes.rel === 'self');
  const isSigned = childrenOf(feed, 'author').length > 0;
  return [
    ...checkCounts(feed, { id: 'one', title: 'one', updated: 'one', subtitle: 'at most one' }),
    ...checkParts(feed, feedElements),
    ...(hasSelf ? [] : ['It does not say where it is itself.']),
    ...checkUnique('id', ids),
    ...entries.flatMap((entry) => checkEntry(entry, isSigned)),
  ];
}

function checkEntry(entry: XmlElement, isFeedSigned: boolean): string[] {
  const hasAlternate = childrenOf(entry, 'link').some(
    ({ attributes: { rel = 'alternate' } }) => rel === 'alternate',
  );
  const contents = childrenOf(entry, 'content');
  return [
    ...checkCounts(entry, {
      ...{ id: 'one', title: 'one', updated: 'one' },
      ...{ published: 'at most one', summary: 'at most one', content: 'at most one' },
    }),
    ...checkParts(entry, entryElements),
    ...(isFeedSigned || childrenOf(entry, 'author').length > 0 ? [] : ['An entry has no author.']),
    ...(hasAlternate || contents.length > 0 ? [] : ['An entry has neither content nor a link.']),
    ...childrenOf(entry, 'published').flatMap((date) => checkRfc3339(date.text)),
    ...contents.flatMap(({ attributes: { type = 'text' }, text }) =>
      type === 'html' ? checkHtml(text) : [`The content is of type ${type}.`],
    ),
  ];
}

/** What a feed and its entries have in common. */
function checkParts(element: XmlElement, known: RegExp): string[] {
  const links = childrenOf(element, 'link').map(({ attributes }) => attributes);
  const alternates = links
    .filter(({ rel = 'alternate' }) => rel === 'alternate')
    .map(({ type, hreflang }) => `alternate ${type} ${hreflang ?? ''}`.trim());
  return [
    ...element.children
      .filter(({ name }) => !known.test(name))
      .map(({ name }) => `<${element.name}> has an unknown <${name}>.`),
    ...childrenOf(element, 'id')
      .filter(({ text }) => !URL.canParse(text))
      .map(({ text }) => `The id ${text} is no IRI.`),
    ...links
      .filter(({ href = '' }) => !isAbsolute(href))
      .map(({ href }) => `The link ${href} is not absolute.`),
    ...checkUnique('link', alternates),
    ...childrenOf(element, 'updated').flatMap((date) => checkRfc3339(date.text)),
    ...childrenOf(element, 'category')
      .filter(({ attributes: { term } }) => term === undefined)
      .map(() => 'A category has no term.'),
    ...childrenOf(element, 'author').flatMap((author) => checkCounts(author, { name: 'one' })),
  ];
}

import type { Notice } from './article-source.ts';
import type { Platform } from './platforms.ts';

/** An article's tags as a platform spells them, as many as it takes, and what is to be said of the others. */
export function toPlatformTags(
  tags: readonly string[],
  { tags: rules, label }: Platform,
): { tags: string[]; notices: Notice[] } {
  if (!rules) return { tags: [], notices: [] };
  const spelt = tags.map((tag) => ({ tag, name: spell(tag, rules) }));
  const names = [...new Set(spelt.map(({ name }) => name))].filter(Boolean);
  const changed = spelt.filter(({ tag, name }) => tag !== name && name !== '');
  const unusable = spelt.filter(({ name }) => name === '').map(({ tag }) => tag);
  const cut = names.slice(rules.max);
  const notices: Notice[] = [];
  if (changed.length > 0) {
    const list = changed.map(({ tag, name }) => `${tag} becomes ${name}`).join(', ');
    notices.push({ title: 'Tags spelt otherwise', text: `On ${label}, ${list}.` });
  }
  if (unusable.length > 0) {
    notices.push({ title: 'Tags left out', text: `${label} cannot spell ${unusable.join(', ')}.` });
  }
  if (cut.length > 0) {
    notices.push({
      title: 'Tags left out',
      text: `${label} takes ${rules.max} tags, this article has ${names.length}. Left out: ${cut.join(', ')}. To choose others, put them first in the front matter.`,
    });
  }
  const kept = names.slice(0, rules.max);
  if (rules.byHand && kept.length > 0) {
    notices.push({ title: 'Tags by hand', text: `${rules.byHand}: ${kept.join(', ')}.` });
  }
  return { tags: kept, notices };
}

function spell(tag: string, { forbidden, names }: NonNullable<Platform['tags']>): string {
  return names[tag] ?? tag.normalize('NFC').toLowerCase().replace(forbidden, '');
}

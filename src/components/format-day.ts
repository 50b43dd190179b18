const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day in words, as a language writes it. To make a format costs more than to format a thousand days with it, and a
 * site has few formats: they are kept.
 * @example formatDay(new Date('2026-11-20'), 'en-GB', 'long') // '20 November 2026'
 */
export function formatDay(date: Date, language: string, style: 'long' | 'medium'): string {
  const key = `${language} ${style}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(date);
}

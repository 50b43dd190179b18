import { createUtcDate } from './utc-date.ts';

/** The place and the language of every recorded run. */
const timeZone = 'UTC';
const locale = 'en-US';

const localParts = [
  'Date',
  'Day',
  'FullYear',
  'Hours',
  'Milliseconds',
  'Minutes',
  'Month',
  'Seconds',
];
const shownInWords = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'];

type DateMethod = (this: Date, ...args: unknown[]) => unknown;

/** Makes dates and numbers read as in CI, wherever the reader is: UTC, in the English of the United States. */
export function fixLocale() {
  globalThis.Date = createUtcDate(Date);
  fixDates(Date.prototype as unknown as Record<string, DateMethod>);
  fixFormats();
}

function fixDates(prototype: Record<string, DateMethod>) {
  for (const part of localParts) {
    prototype[`get${part}`] = prototype[`getUTC${part}`] as DateMethod;
    if (part !== 'Day') prototype[`set${part}`] = prototype[`setUTC${part}`] as DateMethod;
  }
  prototype.getTimezoneOffset = () => 0;
  for (const name of shownInWords) {
    const original = prototype[name] as DateMethod;
    prototype[name] = function (locales = locale, options) {
      return original.call(this, locales, { timeZone, ...(options as object | undefined) });
    };
  }
  const toUtc = prototype.toUTCString as unknown as (this: Date) => string;
  /** `Thu, 01 Jan 2026 00:00:00 GMT` in the order of `toString`. */
  const toWords = (date: Date) => {
    const [, day, number, month, year] = /^(\w+), (\d+) (\w+) (\S+)/.exec(toUtc.call(date)) ?? [];
    return `${day} ${month} ${number} ${year}`;
  };
  const toTime = (date: Date) =>
    `${toUtc.call(date).slice(-12, -4)} GMT+0000 (Coordinated Universal Time)`;
  const orInvalid = (show: (date: Date) => string) =>
    function (this: Date) {
      return Number.isNaN(this.getTime()) ? 'Invalid Date' : show(this);
    };
  prototype.toDateString = orInvalid(toWords);
  prototype.toTimeString = orInvalid(toTime);
  prototype.toString = orInvalid((date) => `${toWords(date)} ${toTime(date)}`);
}

/** Formatters that are given no locale get the fixed one; those of dates the fixed time zone, too. */
function fixFormats() {
  const names = [
    'DateTimeFormat',
    'NumberFormat',
    'PluralRules',
    'RelativeTimeFormat',
    'ListFormat',
    'Collator',
  ] as const;
  for (const name of names) {
    const withDefaults = ([locales = locale, options]: unknown[]) => [
      locales,
      name === 'DateTimeFormat' ? { timeZone, ...(options as object | undefined) } : options,
    ];
    const IntlFormat = Intl[name] as unknown as new (...args: unknown[]) => object;
    Object.assign(Intl, {
      [name]: new Proxy(IntlFormat, {
        construct: (target, args, newTarget) =>
          Reflect.construct(target, withDefaults(args), newTarget),
        apply: (target, _self, args) => Reflect.construct(target, withDefaults(args)),
      }),
    });
  }
  const { toLocaleString: formatNumber } = Number.prototype;
  Number.prototype.toLocaleString = function (locales = locale, options) {
    return formatNumber.call(this, locales, options);
  };
}

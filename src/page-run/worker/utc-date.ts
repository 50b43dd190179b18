/** An ISO form with a time and no zone; one that names a zone; one with a date only, which is UTC by itself. */
const isoLocalPattern = /^[+-]?\d{4,6}-\d\d-\d\dT[\d:.,]+$/;
const zonePattern = /(Z|GMT|UTC|[+-]\d\d:?\d\d|\([^)]*\))\s*$/i;
const isoDatePattern = /^[+-]?\d{4,6}(-\d\d){0,2}$/;

/**
 * A `Date` that takes local times to be UTC, as on the machines that record. It shares its prototype with the
 * real one.
 */
export function createUtcDate(RealDate: DateConstructor): DateConstructor {
  const parse = (text: string): number => {
    if (isoLocalPattern.test(text)) return RealDate.parse(`${text}Z`);
    if (isoDatePattern.test(text) || zonePattern.test(text)) return RealDate.parse(text);
    return RealDate.parse(`${text} UTC`);
  };
  const toUtc = (args: readonly unknown[]): readonly unknown[] => {
    if (args.length > 1) return [RealDate.UTC(...(args as [number, number]))];
    return typeof args[0] === 'string' ? [parse(args[0])] : args;
  };
  return new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, toUtc(args), newTarget),
    get: (target, key, receiver) => (key === 'parse' ? parse : Reflect.get(target, key, receiver)),
  });
}

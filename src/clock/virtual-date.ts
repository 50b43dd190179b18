/**
 * A `Date` whose "now" is virtual. It shares its prototype with the real one,
 * so that `instanceof`, `structuredClone` and formatting stay as they are.
 */
export function createVirtualDate(RealDate: DateConstructor, nowMs: () => number): DateConstructor {
  const VirtualDate = new Proxy(RealDate, {
    apply: () => new RealDate(nowMs()).toString(),
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [nowMs()] : args, newTarget),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  const now = () => nowMs();
  RealDate.prototype.constructor = VirtualDate;
  return VirtualDate;
}

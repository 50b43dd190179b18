type TemporalNamespace = typeof Temporal;

/** Makes `Temporal.Now` read a virtual clock. */
export function installVirtualTemporal(temporal: TemporalNamespace, nowMs: () => number) {
  const instant = () => temporal.Instant.fromEpochMilliseconds(nowMs());
  const zoned = (timeZone?: Temporal.TimeZoneLike) =>
    instant().toZonedDateTimeISO(timeZone ?? temporal.Now.timeZoneId());
  Object.assign(temporal.Now, {
    instant,
    zonedDateTimeISO: zoned,
    plainDateTimeISO: (timeZone?: Temporal.TimeZoneLike) => zoned(timeZone).toPlainDateTime(),
    plainDateISO: (timeZone?: Temporal.TimeZoneLike) => zoned(timeZone).toPlainDate(),
    plainTimeISO: (timeZone?: Temporal.TimeZoneLike) => zoned(timeZone).toPlainTime(),
  });
}

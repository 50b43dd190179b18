export { checkFreshness, type Freshness } from './freshness.ts';
export { makeRecording, type Take } from './make-recording.ts';
export { createPlaces } from './places.ts';
export { type Outcome, type RecordOptions, recordAll } from './record-all.ts';

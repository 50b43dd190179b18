export { checkFreshness, type Freshness } from './freshness.ts';
export { makeRecording, type Take } from './make-recording.ts';
export { type Outcome, recordAll, type RecordOptions } from './record-all.ts';

export { compareRecordings, type Drift, findFirstChange } from './compare.ts';
export { checkExpectations } from './expectations.ts';
export {
  findUncaught,
  type OutputLine,
  toElapsedMs,
  toOutcome,
  toOutputLines,
  toText,
} from './output.ts';
export {
  formatRecording,
  type Inputs,
  isProblem,
  parseRecording,
  type Recording,
  recordingFormat,
} from './recording.ts';
export { formatTranscript } from './transcript.ts';

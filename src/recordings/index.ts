export { compareRecordings, type Drift, findFirstChange } from './compare.ts';
export { checkExpectations } from './expectations.ts';
export { checkInputs, compareInputs, type InputChange, listInputs, readInputs } from './inputs.ts';
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
export { readRecording, toRecordingFile, writeRecording } from './recording-file.ts';
export { formatTranscript } from './transcript.ts';

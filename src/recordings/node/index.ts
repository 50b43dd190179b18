export { checkInputs, compareInputs, type InputChange, listInputs, readInputs } from './inputs.ts';
export {
  readRecording,
  toRecordingFile,
  unusableRecordingPlace,
  writeRecording,
} from './recording-file.ts';

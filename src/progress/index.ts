export { formatProgress, type Progress, parseProgress, toggleDone } from './progress.ts';

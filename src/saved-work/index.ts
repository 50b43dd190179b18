export type { SavedExercise } from './exercise.ts';
export type { ExerciseWork } from './exercise-work.ts';
export type { Imported, ImportResult } from './import-work.ts';
export type { Problem, ProblemKind } from './problem.ts';
export type { Progress } from './progress.ts';
export type { Reading } from './records.ts';
export { createSavedWork, type SavedWork, type SavedWorkOptions } from './saved-work.ts';
export { createStore, type Store } from './store.ts';

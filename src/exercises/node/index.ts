export { type Exercise, exerciseSchema, type ProjectFields } from '../exercise-schema.ts';
export type { Proof } from './compare-sides.ts';
export { findSolutions, isSolution } from './find-solutions.ts';
export { createProver } from './prove-exercise.ts';
export {
  type ExerciseFolder,
  findExercises,
  readExercise,
  readExercises,
} from './read-exercises.ts';
export { toPageExercise } from './to-page-exercise.ts';

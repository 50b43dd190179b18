export { checkCurriculum, type ExerciseUse, type LessonUse } from './check-curriculum.ts';
export { lessonParts } from './lesson-parts.ts';
export { type Lesson, type LessonFields, lessonForm, lessonSchema } from './lesson-schema.ts';
export { toLessonSections } from './lesson-sections.ts';
export { type Listed, parseOrder } from './parse-order.ts';
export { projectParts } from './project-parts.ts';
export {
  formatPlace,
  type LessonFacts,
  type Neighbour,
  type ProjectExercise,
  type ProjectFacts,
  type Step,
  toItem,
  toSteps,
  toTotalMinutes,
} from './steps.ts';

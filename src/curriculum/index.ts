export { checkCurriculum, type ExerciseUse, type LessonUse } from './check-curriculum.ts';
export { type LessonFacts, toLessonFacts, toTotalMinutes } from './lesson-facts.ts';
export { lessonParts } from './lesson-parts.ts';
export { type Lesson, type LessonFields, lessonForm, lessonSchema } from './lesson-schema.ts';
export { type Listed, parseOrder } from './parse-order.ts';

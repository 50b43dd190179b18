export { exerciseTests } from './exercise-tests.ts';
export { snippetTests } from './snippet-tests.ts';

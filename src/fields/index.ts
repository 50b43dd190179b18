export { checkFields, type FieldsForm, lineOfField } from './check-fields.ts';
export {
  lineField,
  minutesField,
  orMissing,
  slugField,
  slugPattern,
  standfirstField,
  textField,
  textsField,
} from './field-types.ts';
export { suggestSlug } from './suggest-slug.ts';

export { checkFields, type FieldsForm, lineOfField } from './check-fields.ts';
export {
  lineField,
  minutesField,
  orMissing,
  slugField,
  standfirstField,
  textField,
  textsField,
} from './field-types.ts';

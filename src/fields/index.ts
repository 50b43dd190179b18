export { checkFields, type FieldsForm, lineOfField } from './check-fields.ts';

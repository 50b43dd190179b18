import { typescriptLanguage } from '@codemirror/lang-javascript';
import { styleTags, Tag, tagHighlighter, tags } from '@lezer/highlight';

const awaitTag = Tag.define('await', tags.operatorKeyword);

/** TypeScript as the editor reads it, with a few names for what its grammar leaves plain. */
export const typescript = typescriptLanguage.configure({
  props: [
    styleTags({
      await: awaitTag,
      'InterpolationStart InterpolationEnd': tags.keyword,
      'VoidType/void NullType/null': tags.typeName,
      'NewExpression/VariableName': tags.function(tags.variableName),
      'PropertyType/PropertyDefinition': tags.propertyName,
      '< > ?. Optional': tags.punctuation,
      accessor: tags.modifier,
    }),
  ],
});

/** Gives each piece of code the class that it has in a listing; what has none is plain. */
export const tokenClasses = tagHighlighter([
  { tag: tags.comment, class: 'token-comment' },
  { tag: [tags.string, tags.special(tags.string), tags.escape], class: 'token-string' },
  { tag: [tags.literal, tags.atom, tags.null], class: 'token-constant' },
  { tag: [tags.keyword, tags.self], class: 'token-keyword' },
  { tag: awaitTag, class: 'token-await' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    class: 'token-function',
  },
  { tag: tags.typeName, class: 'token-type' },
  { tag: [tags.operator, tags.punctuation], class: 'token-punctuation' },
]);

/**
 * Ends a text with a full stop, unless it ends already, also within a quotation.
 * @example toSentence('there is no line "done."') // 'there is no line "done."'
 */
export const toSentence = (text: string): string => (/[.!?…]"?$/.test(text) ? text : `${text}.`);

export { type Piece, styleLines, toPlainText } from './style-lines.ts';
export { type Colour, colours, type TextStyle } from './styles.ts';

/** An element with a class, and what stands in it. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}

export function createButton(text: string, className: string, onPress: () => void) {
  const button = create('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onPress);
  return button;
}

/** A text in which what stands between backticks is code. */
export function toInline(text: string): (Node | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? create('code', '', part) : part));
}

/**
 * A picture's stylesheet for renderers that know the CSS of SVG 1.1 alone: no custom property, no `:is()`, no condition.
 * `tokens` are the values of the custom properties that the site sets.
 */
export function toPlainStyles(css: string, tokens: Readonly<Record<string, string>>): string {
  const rules = readRules(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''));
  const own = rules.flatMap(({ declarations }) =>
    declarations.filter(([name]) => name.startsWith('--')),
  );
  const known: Record<string, string> = { ...tokens };
  for (const [name, value] of own) known[name] = resolve(value, known);
  return rules
    .flatMap(({ selector, declarations }) => {
      const plain = declarations
        .filter(([name]) => !name.startsWith('--'))
        .flatMap(([name, value]) => toLonghands(name, resolve(value, known)));
      const text = plain.map(([name, value]) => `${name}:${value}`).join(';');
      return plain.length === 0 ? [] : [`${expandSelector(selector).join(',')}{${text}}`];
    })
    .join('');
}

type Declaration = readonly [name: string, value: string];

/** The rules outside of any condition. */
function readRules(css: string) {
  const always = css.replaceAll(/@\w+[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  return Array.from(always.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector = '', block = '']) => ({
    selector: selector.trim().replaceAll(/\s+/g, ' '),
    declarations: block
      .split(';')
      .map((line) => line.split(/:([\s\S]*)/, 2).map((part) => part.trim()))
      .filter((pair): pair is [string, string] => pair.length === 2),
  }));
}

function resolve(value: string, known: Readonly<Record<string, string>>): string {
  const pattern = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g;
  const resolved = value.replace(
    pattern,
    (_, name: string, otherwise = 'inherit') => known[name] ?? otherwise,
  );
  return resolved.replaceAll(/\s+/g, ' ');
}

/** @example toLonghands('font', '400 12px A, serif') // weight, size and family apart */
function toLonghands(name: string, value: string): Declaration[] {
  const [, weight, size, family] = (name === 'font' && /^(\d+) ([\d.]+px) (.+)$/.exec(value)) || [];
  if (!weight || !size || !family) return [[name, value]];
  return [
    ['font-weight', weight],
    ['font-size', size],
    ['font-family', family],
  ];
}

/** @example expandSelector('.a :is(.b, .c text)') // ['.a .b', '.a .c text'] */
export function expandSelector(selector: string): string[] {
  const [, before = '', choices = '', after = ''] =
    /^(.*?):is\(([^()]*)\)(.*)$/.exec(selector) ?? [];
  if (choices === '') return [selector];
  return choices
    .split(',')
    .flatMap((choice) => expandSelector(`${before}${choice.trim()}${after}`));
}

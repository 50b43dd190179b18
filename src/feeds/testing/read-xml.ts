import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the specifications of feeds speak of it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlElement[];
}

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  htmlEntities: true,
  parseTagValue: false,
  trimValues: false,
  processEntities: { enabled: true, maxTotalExpansions: 1e6, maxExpandedLength: 1e8 },
});

/** The root of a well-formed document. */
export function readXml(text: string): XmlElement {
  const validity = XMLValidator.validate(text);
  if (validity !== true) throw new Error(validity.err.msg);
  const root = (parser.parse(text) as Parsed[])
    .flatMap(toElements)
    .find(({ name }) => !name.startsWith('?'));
  if (!root) throw new Error('There is no element.');
  return root;
}

function toElements(node: Parsed): XmlElement[] {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  if (name === '#text') return [];
  const content = node[name] as Parsed[];
  return [
    {
      name,
      attributes: (node[':@'] ?? {}) as Record<string, string>,
      text: content.map((child) => ('#text' in child ? String(child['#text']) : '')).join(''),
      children: content.flatMap(toElements),
    },
  ];
}

export const childrenOf = ({ children }: XmlElement, name: string): XmlElement[] =>
  children.filter((child) => child.name === name);

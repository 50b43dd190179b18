import type { BlockContent, Nodes, PhrasingContent } from 'mdast';
import { timelineAddress } from '../addresses/index.ts';
import { type Embeds, formatTimes, type ShownOutput, type ValueRequest } from '../embeds/index.ts';
import { toPlainText } from '../terminal-text/index.ts';
import {
  isWorthDrawing,
  narrate,
  narrateComparison,
  toShortNames,
  toTasks,
} from '../timeline/index.ts';
import type { AttributeValue } from './mdx-nodes.ts';

/** What copies need of a project's recordings. */
export type PlainEmbeds = Pick<Embeds, 'code' | 'output' | 'value' | 'find'>;
type Attributes = Readonly<Record<string, AttributeValue>>;
type Render = (attributes: Attributes, embeds: PlainEmbeds) => Promise<Nodes[]>;

/** The components that an article may hold, each as plain Markdown. A component of another kind is one more entry. */
export const embedRenderers: Readonly<Record<string, Render>> = {
  Snippet: renderSnippet,
  Output: async ({ of, times }, embeds) =>
    renderOutput(await embeds.output({ of: String(of) }), times === true),
  Value: async (attributes, embeds) => [
    text(await embeds.value(attributes as unknown as ValueRequest)),
  ],
  Timeline: async ({ of }, embeds) => renderTimeline([String(of)], embeds),
  Compare: async ({ of }, embeds) => renderTimeline(toList(of), embeds),
};

/** The snippets whose timelines are drawn for a component; none for one that has no picture. */
export function findPictured(name: string, { of, timeline = false }: Attributes): string[] {
  const isPictured =
    name === 'Timeline' || name === 'Compare' || (name === 'Snippet' && timeline !== false);
  return isPictured ? toList(of) : [];
}

const toList = (of: AttributeValue | undefined) => [of ?? []].flat().map(String);

/** The picture, with the sentence that sums it up for those who do not see it; the sentence alone, where nothing waits. */
async function renderTimeline(
  ids: readonly string[],
  embeds: PlainEmbeds,
): Promise<BlockContent[]> {
  const runs = await readRuns(ids, embeds);
  const [first] = runs;
  if (!first) return [];
  const sentence = runs.length === 1 ? narrate(first.model) : narrateComparison(runs);
  if (!runs.every(({ model }) => isWorthDrawing(model))) return [caption([text(sentence)])];
  return [caption([{ type: 'image', url: timelineAddress(ids), alt: sentence }])];
}

async function readRuns(names: readonly string[], embeds: PlainEmbeds) {
  const shelves = await Promise.all(names.map((name) => embeds.find(name)));
  const shortNames = toShortNames(names);
  return shelves.flatMap((shelf, index) =>
    shelf?.recording
      ? [{ name: shortNames[index] ?? shelf.snippet.id, model: toTasks(shelf.recording) }]
      : [],
  );
}

async function renderSnippet(attributes: Attributes, embeds: PlainEmbeds): Promise<Nodes[]> {
  const { output, timeline, ...request } = attributes;
  const code = await embeds.code(request as { of: string });
  return [
    caption([{ type: 'emphasis', children: [text(code.title)] }]),
    { type: 'code', lang: code.language, value: code.lines.map((line) => line.text).join('\n') },
    ...(output === undefined || output === false
      ? []
      : renderOutput(await embeds.output({ of: code.id }), output === 'times')),
    ...(timeline === undefined || timeline === false
      ? []
      : await renderTimeline([code.id], embeds)),
  ];
}

function renderOutput(output: ShownOutput, hasTimes: boolean): BlockContent[] {
  const { lines, ending, runtime, clock } = output;
  const times = formatTimes(lines);
  const plain = lines.map(({ text }) => toPlainText(text));
  const printed = plain.map((text, index) => (hasTimes ? `${times[index]}  ${text}` : text));
  const errors = lines.flatMap(({ stream }, index) => (stream === 'stderr' ? [index + 1] : []));
  const aside = errors.length > 0 ? ` (to standard error: line ${errors.join(', ')})` : '';
  const provenance = `recorded with Node ${runtime} on a ${clock} clock`;
  return [
    caption([
      text(
        lines.length > 0 ? `Output${aside}, ${provenance}:` : `Nothing is printed; ${provenance}.`,
      ),
    ]),
    ...(lines.length > 0 ? [toCode(printed.join('\n'))] : []),
    ...(ending.kind === 'failed'
      ? [caption([text(`It ends with exit code ${ending.exitCode}${ending.text ? ':' : '.'}`)])]
      : []),
    ...(ending.kind === 'failed' && ending.text ? [toCode(toPlainText(ending.text))] : []),
    ...(ending.kind === 'stopped' ? [caption([text(ending.text)])] : []),
  ];
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const toCode = (value: string): BlockContent => ({ type: 'code', lang: 'text', value });
const caption = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });

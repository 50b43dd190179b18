import type { BlockContent, Nodes, PhrasingContent } from 'mdast';
import { type Embeds, formatTimes, type ShownOutput, type ValueRequest } from '../embeds/index.ts';
import { toPlainText } from '../terminal-text/index.ts';
import { narrate, narrateComparison, toTasks } from '../timeline/index.ts';
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
  Timeline: async ({ of }, embeds) => renderTimeline(String(of), embeds),
  Compare: async ({ of }, embeds) => {
    const runs = await readRuns([of ?? []].flat().map(String), embeds);
    return runs.length === 0 ? [] : [caption([text(narrateComparison(runs))])];
  },
};

/** Whether pictures are drawn for it. They stay at home: a copy has the sentence that stands below each. */
export const isPictured = (name: string, { timeline = false }: Attributes): boolean =>
  name === 'Timeline' || name === 'Compare' || (name === 'Snippet' && timeline !== false);

async function renderTimeline(of: string, embeds: PlainEmbeds): Promise<BlockContent[]> {
  const runs = await readRuns([of], embeds);
  return runs.map(({ model }) => caption([text(narrate(model))]));
}

async function readRuns(names: readonly string[], embeds: PlainEmbeds) {
  const shelves = await Promise.all(names.map((name) => embeds.find(name)));
  return shelves.flatMap((shelf) =>
    shelf?.recording ? [{ name: shelf.snippet.id, model: toTasks(shelf.recording) }] : [],
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
    ...(timeline === undefined || timeline === false ? [] : await renderTimeline(code.id, embeds)),
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

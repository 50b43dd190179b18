import type { List, ListItem, RootContent } from 'mdast';
import { formatPlace, type ProjectFacts, projectParts } from '../curriculum/index.ts';
import type { PlainEmbeds } from './embed-nodes.ts';
import {
  type ExerciseText,
  type Home,
  heading,
  toBlocks,
  toExerciseParts,
  toList,
} from './step-parts.ts';
import { formatMarkdown } from './to-markdown.ts';
import { formatTwinHead } from './twin.ts';

interface ProjectHome extends Home {
  /** The absolute address of a lesson. */
  readonly toLesson: (slug: string) => string;
}

/** A project as plain Markdown at home, with every part that its page has, and the snippets of its timelines. */
export async function toProjectTwin(
  facts: ProjectFacts,
  exercise: ExerciseText,
  home: ProjectHome,
  embeds: PlainEmbeds,
) {
  const { project, practises, lessonsBefore } = facts;
  const task = await toExerciseParts(exercise, home, embeds);
  const practised: List = {
    type: 'list',
    spread: false,
    children: practises.map((each) => toPractised(each, home)),
  };
  const children: RootContent[] = [
    ...[heading(2, projectParts.practises.title), practised],
    ...[heading(2, projectParts.task.title), ...task.children],
    ...[heading(2, projectParts.further.title), toList(project.further, home)],
  ];
  const byline = `${formatPlace(facts)}, after lesson ${lessonsBefore}, ${project.minutes} minutes`;
  return {
    text: `${formatTwinHead({ ...project, byline, url: home.url })}\n${formatMarkdown({ type: 'root', children })}`,
    timelines: task.timelines,
  };
}

function toPractised(
  { lesson, number, text }: ProjectFacts['practises'][number],
  home: ProjectHome,
): ListItem {
  const url = home.toLesson(lesson.slug);
  const head: ListItem['children'][number] = {
    type: 'paragraph',
    children: [
      { type: 'text', value: `Lesson ${number}, ` },
      { type: 'link', url, children: [{ type: 'text', value: lesson.title }] },
      { type: 'text', value: '.' },
    ],
  };
  return { type: 'listItem', spread: true, children: [head, ...toBlocks(text, home)] };
}

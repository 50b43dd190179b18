import type { Editor } from '../../editor/index.ts';
import type { Problem, SavedExercise } from '../../saved-work/index.ts';
import { showNotice } from './exercise-view.ts';

/** Keeps what is written in an editor on this machine, and says where that is not possible or not wanted. */
export function createKeeper(
  saved: SavedExercise,
  notice: HTMLElement,
  editor: () => Editor,
  starterCode: string,
) {
  let isStrange = false;

  /** Whether replacing what stands in the editor would lose nothing. */
  const isSafe = () => {
    const code = editor().code();
    return code === starterCode || saved.hasSaved(code);
  };

  const takeTheirs = () => {
    const { code } = saved.read().value;
    if (code !== undefined) editor().setCode(code);
  };
  const say = (problem: Problem | undefined) => {
    if (!problem) return;
    if (problem.kind !== 'elsewhere') return showNotice(notice, problem.says);
    showNotice(notice, problem.says, {
      'Take the other': takeTheirs,
      'Keep this one': () => say(saved.keepMine(editor().code())),
    });
  };
  const keep = (code: string) => {
    if (!isStrange) say(saved.saveCode(code));
  };

  addEventListener('storage', ({ key }) => {
    if (!isStrange && saved.isAbout(key) && isSafe()) takeTheirs();
  });

  return {
    keep,
    say,
    /** A program that came with a link stands beside the reader's own until the reader chooses. */
    showStrange(code: string, own: string) {
      isStrange = true;
      editor().setCode(code);
      const choose = (chosen: string) => {
        isStrange = false;
        history.replaceState(history.state, '', location.pathname);
        editor().setCode(chosen);
        say(saved.keepMine(chosen));
      };
      showNotice(
        notice,
        'This program came with the link. It has not been run, and your own answer is still kept.',
        {
          'Back to your own': () => choose(own),
          'Make it your answer': () => choose(editor().code()),
        },
      );
    },
  };
}

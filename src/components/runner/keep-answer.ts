import type { Editor } from '../../editor/index.ts';
import type { Problem, SavedProgram } from '../../saved-work/index.ts';
import { type ExerciseView, showNotice } from './exercise-view.ts';

/** Keeps what is written in an editor on this machine, and says where that is not possible or not wanted. */
export function createKeeper(
  saved: SavedProgram,
  { notice, choice }: Pick<ExerciseView, 'notice' | 'choice'>,
  editor: () => Editor,
  starterCode: string,
) {
  /** The reader's own program, while one that came with a link stands in its place. */
  let own: string | undefined;

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
      'Take the other': () => {
        takeTheirs();
        editor().focus();
      },
      'Keep this one': () => {
        say(saved.keepMine(editor().code()));
        editor().focus();
      },
    });
  };
  const keep = (code: string) => {
    if (own === undefined) say(saved.saveCode(code));
  };

  const follow = ({ key }: StorageEvent) => {
    if (own === undefined && saved.isAbout(key) && isSafe()) takeTheirs();
  };
  addEventListener('storage', follow);

  return {
    keep,
    say,
    /** No more looks at what other tabs keep. */
    stop: () => removeEventListener('storage', follow),
    /** A program that came with a link stands beside the reader's own until the reader chooses. */
    showStrange(code: string) {
      // A second link takes the place of the first, and not of the reader's own.
      own ??= editor().code();
      const mine = own;
      editor().setCode(code);
      const choose = (chosen: string) => {
        own = undefined;
        history.replaceState(history.state, '', location.pathname);
        editor().setCode(chosen);
        say(saved.keepMine(chosen));
        editor().focus();
      };
      showNotice(
        choice,
        'This program came with the link. It has not been run, and your own answer is still kept.',
        {
          'Back to your own': () => choose(mine),
          'Make it your answer': () => choose(editor().code()),
        },
      );
    },
  };
}

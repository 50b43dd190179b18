import type { Extension } from '@codemirror/state';
import { type Panel, showPanel } from '@codemirror/view';
import { refusedBecause } from './size-limit.ts';

/** The id of the text that says what the keys do. */
export const hintId = 'hint';

/** Where there is nothing but fingers, and what keys do helps nobody. */
export const touchOnly = '(pointer: coarse) and (hover: none)';

/** Below the code: what the keys do, and why a change was refused. */
export const createHint = (keys: string): Extension =>
  showPanel.of((view): Panel => {
    const dom = document.createElement('div');
    dom.className = 'cm-hint';
    const text = dom.appendChild(document.createElement('p'));
    text.id = hintId;
    text.textContent = keys;
    const refusal = dom.appendChild(document.createElement('p'));
    refusal.className = 'cm-refusal';
    refusal.setAttribute('role', 'status');
    const show = (said: string | undefined) => {
      refusal.textContent = said ?? '';
    };
    show(view.state.field(refusedBecause));
    return { dom, update: ({ state }) => show(state.field(refusedBecause)) };
  });

/** @example sayKeys(true, false) // 'Tab indents once you click or type here; Escape, then Tab, leaves. Ctrl + Enter runs.' */
export function sayKeys(hasRun: boolean, isMac: boolean): string {
  const tab = 'Tab indents once you click or type here; Escape, then Tab, leaves.';
  return hasRun ? `${tab} ${isMac ? '⌘' : 'Ctrl'} + Enter runs.` : tab;
}

import { useModules } from '../state/module-store';
import { useView } from '../state/view-store';
import { enterGroup, enterHost, focusFront } from './dock-control';
import { firstFocusable, isVisible } from './focusable';

/** What had the focus last outside of dialogs and menus, which give it back themselves, and all that lies around it, the innermost first. */
let trail: readonly Element[] = [];
/** False in a window that nobody has used: then there is nothing to keep. */
let used = false;
let frame = 0;

/** Frames that a panel may take until it is drawn: it is, in slices of time. */
const PATIENCE = 30;

/**
 * Keeps the focus on the page: what has it may be taken away, hidden or disabled, and a person at the keyboard would then begin at the top
 * of the window again. It goes to what stands next to what is gone.
 */
export function keepFocus(): () => void {
  const note = ({ target }: FocusEvent) => {
    used = true;
    if (target instanceof Element && target.closest('dialog, [role="menu"]') === null) trail = around(target);
  };
  const stops = [useModules.subscribe(checkFocus), useView.subscribe(checkFocus)];
  window.addEventListener('focusin', note);
  for (const event of ['focusout', 'keydown', 'click'] as const) window.addEventListener(event, checkFocus);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('focusin', note);
    for (const event of ['focusout', 'keydown', 'click'] as const) window.removeEventListener(event, checkFocus);
    cancelAnimationFrame(frame);
    trail = [];
    used = false;
  };
}

/** Looks after the page has drawn whether the focus is somewhere. */
export function checkFocus(): void {
  cancelAnimationFrame(frame);
  look(0);
}

function look(waited: number): void {
  frame = requestAnimationFrame(() => {
    if (!isNowhere()) return;
    if (!restore(waited >= PATIENCE)) look(waited + 1);
  });
}

function isNowhere(): boolean {
  const { activeElement } = document;
  if (!used || document.querySelector('dialog[open]') !== null) return false;
  return activeElement === null || activeElement === document.body || !isVisible(activeElement);
}

/** False while it is worth waiting: the panel that stands where the focus was is not drawn yet. */
function restore(last: boolean): boolean {
  for (const [index, element] of trail.entries()) {
    if (!isVisible(element)) continue;
    if (element.matches('.dv-groupview')) return enterGroup(element, last);
    if (element.matches('[data-panel]')) return enterHost(element) || last;
    if (element.matches('main, body, html')) break;
    const target = index === 0 && isEnabled(element) ? element : firstFocusable(element);
    if (target instanceof HTMLElement || target instanceof SVGElement) target.focus();
    if (document.activeElement === target) return true;
  }
  return focusFront(last);
}

function isEnabled(element: Element): boolean {
  return !element.matches(':disabled');
}

function around(target: Element): readonly Element[] {
  const elements: Element[] = [];
  for (let element: Element | null = target; element !== null; element = element.parentElement) elements.push(element);
  return elements;
}

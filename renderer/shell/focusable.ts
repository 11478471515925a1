const FOCUSABLE = [
  '[tabindex="0"]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[contenteditable="true"]',
].join(', ');

/** What the Tab key comes to first in an element. */
export function firstFocusable(within: Element): HTMLElement | null {
  return [...within.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => element.tabIndex >= 0 && isVisible(element)) ?? null;
}

/** False of what has left the page, or stands in a tab behind another. */
export function isVisible(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}

/** Is this where letters are typed? */
export function isField(element: EventTarget | null): boolean {
  if (!(element instanceof Element)) return false;
  return (
    element.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') ||
    element.closest('[contenteditable="true"]') !== null
  );
}

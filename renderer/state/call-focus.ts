import { create } from 'zustand';

/** Counts the wishes to put the focus into the Call form. */
export const useCallFocus = create<{ readonly count: number }>(() => ({ count: 0 }));

export function focusCallForm(): void {
  useCallFocus.setState(({ count }) => ({ count: count + 1 }));
}

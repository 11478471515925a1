import type { Recorder } from './recorder';

/** `localStorage` and `sessionStorage`: real while the instance lives, forgotten with it. */
export function hostStorage(name: string, recorder: Recorder) {
  const items = new Map<string, string>();
  const record = (method: string, ...args: readonly unknown[]) => recorder.call(`${name}.${method}`, args);
  return {
    get length() {
      return items.size;
    },
    key: (place: number) => [...items.keys()][place] ?? null,
    getItem: (key: unknown) => {
      record('getItem', key);
      return items.get(String(key)) ?? null;
    },
    setItem: (key: unknown, value: unknown) => {
      record('setItem', key, value);
      items.set(String(key), String(value));
    },
    removeItem: (key: unknown) => {
      record('removeItem', key);
      items.delete(String(key));
    },
    clear: () => {
      record('clear');
      items.clear();
    },
  };
}

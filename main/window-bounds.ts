import type { WindowBounds } from './settings/settings-schema';

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
export const MINIMUM_SIZE = { width: 800, height: 560 } as const;

/** How much of the title bar's width must be on a display for a person to get hold of the window. */
const GRASP = 100;

/** The remembered bounds if the window can still be seen and held there, else only a size that fits the first display: the system then chooses the position. */
export function initialBounds(
  remembered: WindowBounds | null,
  displays: readonly Rectangle[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  const [first] = displays;
  if (remembered !== null && displays.some((display) => isReachable(remembered, display))) {
    const { x, y } = remembered;
    return { x, y, width: Math.max(remembered.width, MINIMUM_SIZE.width), height: Math.max(remembered.height, MINIMUM_SIZE.height) };
  }
  if (first === undefined) return DEFAULT_SIZE;
  return { width: Math.min(DEFAULT_SIZE.width, first.width), height: Math.min(DEFAULT_SIZE.height, first.height) };
}

function isReachable(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return across >= GRASP && window.y >= display.y && window.y <= display.y + display.height - GRASP;
}

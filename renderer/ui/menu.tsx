import { createContext, type KeyboardEvent, use, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
  /** Makes it something that is on or off. */
  readonly checked?: boolean;
  /** The key that does the same: a command's name, or a shortcut as it is written in a command. */
  readonly keys?: string;
}

/** Writes an item's key as people of the system read it; the shell knows the commands. */
export const MenuKeysContext = createContext<(keys: string) => string>((keys) => keys);

export interface MenuPosition {
  readonly x: number;
  readonly y: number;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly position: MenuPosition;
  readonly onClose: () => void;
}

/** A context menu at a position of the window; the focus goes in, and back when it closes. */
export function Menu({ label, items, position, onClose }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  const writeKeys = use(MenuKeysContext);
  const [at, setAt] = useState(position);
  useLayoutEffect(() => {
    const box = menu.current?.getBoundingClientRect();
    if (box === undefined) return;
    setAt({ x: Math.min(position.x, innerWidth - box.width - 4), y: Math.min(position.y, innerHeight - box.height - 4) });
  }, [position]);
  useLayoutEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const now = buttons.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons.at(next === buttons.length ? 0 : next)?.focus();
  };

  return createPortal(
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={styles.menu}
      style={{ left: at.x, top: at.y }}
      onKeyDown={move}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onClose()}
    >
      {items.map(({ id, label: words, run, disabled, checked, keys }) => (
        // biome-ignore lint/a11y/useAriaPropsSupportedByRole: what has `checked` is a menuitemcheckbox
        <button
          key={id}
          type="button"
          role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
          aria-checked={checked}
          tabIndex={-1}
          className={styles.item}
          disabled={disabled}
          onClick={() => {
            onClose();
            run();
          }}
        >
          <span className={styles.words}>{words}</span>
          {keys !== undefined && (
            <kbd className={styles.keys} aria-hidden>
              {writeKeys(keys)}
            </kbd>
          )}
        </button>
      ))}
    </div>,
    document.querySelector('main') ?? document.body,
  );
}

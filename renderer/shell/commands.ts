import { BUILD_COMMANDS } from './commands/build-commands';
import type { Command } from './commands/command';
import { MODULE_COMMANDS } from './commands/module-commands';
import { PANEL_COMMANDS, WINDOW_COMMANDS } from './commands/window-commands';

/** Everything that a person can do without pointing: the palette lists it, the keymap and the menu run it by name. */
export const COMMANDS: readonly Command[] = [...MODULE_COMMANDS, ...BUILD_COMMANDS, ...WINDOW_COMMANDS, ...PANEL_COMMANDS];

export function findCommand(id: string): Command | null {
  return COMMANDS.find((command) => command.id === id) ?? null;
}

/** Runs a command by name, when it can be run now. */
export function runCommand(id: string): void {
  const command = findCommand(id);
  if (command?.enabled()) command.run();
}

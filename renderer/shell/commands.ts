import { BUILD_COMMANDS } from './commands/build-commands';
import type { Command } from './commands/command';
import { MODULE_COMMANDS } from './commands/module-commands';
import { PANEL_COMMANDS, WINDOW_COMMANDS } from './commands/window-commands';

/** The commands by what they are about; each group has a heading in the locales. */
export const COMMAND_GROUPS = [
  { id: 'module', commands: MODULE_COMMANDS },
  { id: 'crate', commands: BUILD_COMMANDS },
  { id: 'window', commands: WINDOW_COMMANDS },
  { id: 'panel', commands: PANEL_COMMANDS },
] as const satisfies readonly { readonly id: string; readonly commands: readonly Command[] }[];

/** Everything that a person can do without pointing: the palette lists it, the keymap and the menu run it by name. */
export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);

export function findCommand(id: string): Command | null {
  return COMMANDS.find((command) => command.id === id) ?? null;
}

/** Runs a command by name, when it can be run now. */
export function runCommand(id: string): void {
  const command = findCommand(id);
  if (command?.enabled()) command.run();
}

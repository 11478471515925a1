import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks for a folder; null when cancelled. */
export async function chooseFolder(...more: readonly 'createDirectory'[]): Promise<string | null> {
  const options: OpenDialogOptions = { properties: ['openDirectory', ...more] };
  const parent = BrowserWindow.getAllWindows()[0];
  const { canceled, filePaths } = await (parent === undefined ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options));
  return canceled ? null : (filePaths[0] ?? null);
}

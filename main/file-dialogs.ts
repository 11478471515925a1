import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { language } from './language';
import { menuLabels } from './menu-labels';

/** What is saved, by its file's extension; a package may also be saved as a folder, which has none. */
type SavedKind = 'wat' | 'wasm' | 'tgz' | 'folder';

/** The system's dialogs; the handlers get them as functions, so that they can be tried without a system. */
export interface FileDialogs {
  readonly chooseModules: () => Promise<readonly string[]>;
  /** Null when cancelled. */
  readonly chooseFile: (suggestedName: string, kind: SavedKind) => Promise<string | null>;
  /** Null when cancelled. */
  readonly chooseFolder: (...more: readonly 'createDirectory'[]) => Promise<string | null>;
}

export function fileDialogs(window: () => BrowserWindow | null): FileDialogs {
  return {
    async chooseModules() {
      const labels = menuLabels(language());
      const parent = window();
      if (parent === null) return [];
      const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: labels.modules, extensions: ['wasm', 'wat', 'wast'] },
          { name: labels.allFiles, extensions: ['*'] },
        ],
      });
      return canceled ? [] : filePaths;
    },
    async chooseFile(suggestedName, kind) {
      const parent = window();
      if (parent === null) return null;
      const { text, modules, archives } = menuLabels(language());
      const names = { wat: text, wasm: modules, tgz: archives };
      const filters = kind === 'folder' ? [] : [{ name: names[kind], extensions: [kind] }];
      const { filePath, canceled } = await dialog.showSaveDialog(parent, { defaultPath: suggestedName, filters });
      return canceled || filePath === undefined || filePath === '' ? null : filePath;
    },
    async chooseFolder(...more) {
      const options: OpenDialogOptions = { properties: ['openDirectory', ...more] };
      const parent = window();
      const { canceled, filePaths } = await (parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options));
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

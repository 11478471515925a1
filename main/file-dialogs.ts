import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from './handlers/module';
import { language } from './language';
import { menuLabels } from './menu-labels';

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
    async chooseWatFile(suggestedName) {
      const parent = window();
      if (parent === null) return null;
      const filters = [{ name: menuLabels(language()).text, extensions: ['wat'] }];
      const { filePath, canceled } = await dialog.showSaveDialog(parent, { defaultPath: suggestedName, filters });
      return canceled || filePath === undefined || filePath === '' ? null : filePath;
    },
  };
}

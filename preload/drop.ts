import * as electron from 'electron';
import { DROP_CHANNEL } from './contract/contract';

/** Electron 45 asks webUtils for a dropped file's path; Electron 25 hangs it on the File. */
function pathOf(file: File): string {
  const { webUtils } = electron as { readonly webUtils?: { getPathForFile(file: File): string } };
  if (webUtils !== undefined) return webUtils.getPathForFile(file);
  return (file as File & { readonly path?: string }).path ?? '';
}

/**
 * Opens what a person drops on the window. It lives here and not in the page, so that only a real drop names a path:
 * an event that a script made is not trusted, and the page never gets to say which file main should read.
 */
export function openDroppedFiles(): void {
  window.addEventListener('dragover', (event) => event.preventDefault());
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    if (!event.isTrusted || event.dataTransfer === null) return;
    const paths = [...event.dataTransfer.files].map(pathOf).filter((path) => path !== '');
    if (paths.length > 0) void electron.ipcRenderer.invoke(DROP_CHANNEL, paths);
  });
}

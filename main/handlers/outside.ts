import { access } from 'node:fs/promises';
import type { Result } from '../../preload/contract/result';
import { exportPackage } from '../export/export-package';
import { done } from '../failure';
import type { FileDialogs } from '../file-dialogs';
import { fileFailure } from '../files/file-failure';
import type { Handlers } from '../ipc/answer';
import { withArtifact } from '../protocol/artifacts';
import { openedPackage } from '../workspace/opened-crates';

interface Outside {
  readonly chooseFile: FileDialogs['chooseFile'];
  /** Opens the system's file manager on a file. */
  readonly showItem: (path: string) => void;
  readonly writeClipboard: (text: string) => void;
}

/** The ways out of the app: where a thing lies on the disk, and a package to hand on. The page names what it means by id, and main knows the path. */
export function outsideHandlers({ chooseFile, showItem, writeClipboard }: Outside) {
  /** The file manager says nothing of a file that is gone, so it is looked for first. */
  async function show(path: string): Promise<Result<null>> {
    try {
      await access(path);
      showItem(path);
      return done(null);
    } catch (error) {
      return fileFailure(error, path);
    }
  }

  async function copy(path: string): Promise<Result<null>> {
    writeClipboard(path);
    return done(null);
  }

  return {
    'module:show-in-folder': ({ artifactId }) => withArtifact(artifactId, ({ file }) => show(file)),
    'module:copy-path': ({ artifactId }) => withArtifact(artifactId, ({ file }) => copy(file)),
    'package:export': ({ artifactId, format }) => withArtifact(artifactId, (found) => exportPackage(found, format, chooseFile)),
    async 'crate:show-in-folder'({ packageId }) {
      const found = openedPackage(packageId);
      return found.ok ? show(found.value.package.manifestPath) : found;
    },
    async 'crate:copy-path'({ packageId }) {
      const found = openedPackage(packageId);
      return found.ok ? copy(found.value.package.root) : found;
    },
  } satisfies Partial<Handlers>;
}

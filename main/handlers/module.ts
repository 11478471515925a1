import { basename } from 'node:path';
import type { Language } from '../../preload/contract/settings';
import { push } from '../events';
import { done, failed } from '../failure';
import type { FileDialogs } from '../file-dialogs';
import { openReplacement } from '../files/replace-file';
import type { Handlers } from '../ipc/answer';
import { openPath } from '../opening/open-path';
import { releaseArtifact } from '../protocol/artifacts';
import { registerSample } from '../samples';
import { currentSettings } from '../settings/settings';
import { allowWriting } from '../writing/write-tokens';

interface ModuleDialogs extends Pick<FileDialogs, 'chooseModules' | 'chooseWatFile'> {
  /** What the app speaks now. */
  readonly language: () => Language;
}

/** What the page asks about modules: opening and closing them, and where to save their text. */
export function moduleHandlers({ language, ...dialogs }: ModuleDialogs) {
  return {
    async 'module:choose'() {
      for (const path of await dialogs.chooseModules()) {
        const opened = await openPath(path);
        if (!opened.ok) return opened;
      }
      return done(null);
    },
    async 'module:open-sample'({ sample }) {
      const artifact = await registerSample(sample, language());
      if (!artifact.ok) return artifact;
      push('artifact:opened', artifact.value);
      return done(null);
    },
    async 'module:close'({ artifactId }) {
      releaseArtifact(artifactId);
      return done(null);
    },
    async 'recent:open'({ index }) {
      const entry = currentSettings().recent[index];
      return entry === undefined ? failed('request-refused', { index }) : openPath(entry.path);
    },
    async 'wat:choose-file'({ suggestedName }) {
      const path = await dialogs.chooseWatFile(safeName(suggestedName));
      return done(path === null ? null : { token: allowWriting(() => openReplacement(path)), path });
    },
  } satisfies Partial<Handlers>;
}

/** The page's suggestion is a name at most: it must not choose the folder, nor hide the file. */
export function safeName(suggested: string): string {
  const name = basename(suggested.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '');
  const visible = name.replace(/^\.+/, '').trim();
  return visible === '' ? 'module.wat' : visible;
}

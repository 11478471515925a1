import type { Language } from '../../preload/contract/settings';
import { push } from '../events';
import { done, failed } from '../failure';
import type { FileDialogs } from '../file-dialogs';
import { openReplacement } from '../files/replace-file';
import { safeName } from '../files/safe-name';
import type { Handlers } from '../ipc/answer';
import { readModuleText, writeModuleText } from '../opening/module-text';
import { openPath } from '../opening/open-path';
import { rememberCurrent } from '../opening/session';
import { releaseArtifact, withArtifact } from '../protocol/artifacts';
import { registerSample } from '../samples';
import { currentSettings } from '../settings/settings';
import { allowWriting } from '../writing/write-tokens';

interface ModuleDialogs extends Pick<FileDialogs, 'chooseModules' | 'chooseFile'> {
  /** What the app speaks now. */
  readonly language: () => Language;
}

/** What the page asks about modules: opening and closing them, their source, and where to save their text and bytes. */
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
    async 'module:current'({ artifactId }) {
      rememberCurrent(artifactId);
      return done(null);
    },
    async 'module:choose-file'({ suggestedName }) {
      const path = await dialogs.chooseFile(safeName(suggestedName, 'module.wasm'), 'wasm');
      return done(path === null ? null : { token: allowWriting(() => openReplacement(path)), path });
    },
    'source:read': ({ artifactId }) => withArtifact(artifactId, readModuleText),
    'source:write': ({ artifactId, ...text }) => withArtifact(artifactId, (found) => writeModuleText(found, text)),
    async 'recent:open'({ index }) {
      const entry = currentSettings().recent[index];
      return entry === undefined ? failed('request-refused', { index }) : openPath(entry.path);
    },
    async 'wat:choose-file'({ suggestedName }) {
      const path = await dialogs.chooseFile(safeName(suggestedName), 'wat');
      return done(path === null ? null : { token: allowWriting(() => openReplacement(path)), path });
    },
  } satisfies Partial<Handlers>;
}

import { basename } from 'node:path';
import type { Handlers } from '../door/handlers';
import { push } from '../events';
import { done, failed } from '../failure';
import { openPath } from '../opening/open-path';
import { releaseArtifact } from '../protocol/artifacts';
import { registerSample } from '../samples';
import { currentSettings } from '../settings/settings';
import { openFileSink } from '../writing/file-sink';
import { allowWriting } from '../writing/write-tokens';

/** The system's dialogs, so that the handlers can be tried without a system. */
export interface FileDialogs {
  readonly chooseModules: () => Promise<readonly string[]>;
  readonly chooseWatFile: (suggestedName: string) => Promise<string | null>;
}

type ModuleRequest = 'module:choose' | 'module:open-sample' | 'module:close' | 'recent:open' | 'wat:choose-file';

export function moduleHandlers(dialogs: FileDialogs): Pick<Handlers, ModuleRequest> {
  return {
    async 'module:choose'() {
      for (const path of await dialogs.chooseModules()) {
        const opened = await openPath(path);
        if (!opened.ok) return opened;
      }
      return done(null);
    },
    async 'module:open-sample'({ sample }) {
      const artifact = await registerSample(sample);
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
      return done(path === null ? null : { token: allowWriting(() => openFileSink(path)), path });
    },
  };
}

/** The page's suggestion is a name at most: it must not choose the folder, nor hide the file. */
export function safeName(suggested: string): string {
  const name = basename(suggested.replaceAll('\\', '/')).replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, '');
  const visible = name.replace(/^\.+/, '').trim();
  return visible === '' ? 'module.wat' : visible;
}

import type { Handlers } from '../door/handlers';
import { done } from '../failure';
import { openClipboardSink } from '../writing/clipboard-sink';
import { allowWriting } from '../writing/write-tokens';

/** Only writing: what a person has on the clipboard is none of the page's business. */
export function clipboardHandlers(write: (text: string) => void): Pick<Handlers, 'clipboard:write' | 'clipboard:take'> {
  return {
    async 'clipboard:write'({ text }) {
      write(text);
      return done(null);
    },
    async 'clipboard:take'() {
      return done({ token: allowWriting(async () => openClipboardSink(write)) });
    },
  };
}

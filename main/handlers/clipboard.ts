import type { Handlers } from '../door/handlers';
import { done } from '../failure';

/** Only writing: what a person has on the clipboard is none of the page's business. */
export function clipboardHandlers(write: (text: string) => void): Pick<Handlers, 'clipboard:write'> {
  return {
    async 'clipboard:write'({ text }) {
      write(text);
      return done(null);
    },
  };
}

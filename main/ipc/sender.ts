/** What is known of who sent a message; Electron's frame has these and more. */
interface SenderFrame {
  readonly url: string;
}

/** True only for the main frame of our own window showing our own page: an iframe, a second window or a page navigated away has no say. */
export function isOurPage(frame: SenderFrame | null, mainFrame: SenderFrame | null): boolean {
  if (frame === null || mainFrame === null || frame !== mainFrame) return false;
  return isPageUrl(frame.url);
}

/** `app://app/ui/…` to the letter; a URL parser would make the same of several spellings. */
export function isPageUrl(url: string): boolean {
  return url.startsWith('app://app/ui/');
}

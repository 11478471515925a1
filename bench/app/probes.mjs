/**
 * Put into the page once; each probe takes its time there, from the event to the first moment at which the DOM shows the answer and has its layout.
 * What is waited for is looked up by role, name and `data-line` only, as outside programs do, and without asking for a layout that the page does not need yet.
 */
export function installProbes() {
  const LIMIT = 60_000;

  /** Milliseconds from `act` until `seen` is true, looked at whenever the DOM changes and at every frame. */
  function until(what, act, seen) {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      const observer = new MutationObserver(look);
      let done = false;
      function look() {
        if (done) return;
        if (!seen()) {
          if (performance.now() - begun > LIMIT)
            finish(() => reject(new Error(`${what} did not come; in view: ${JSON.stringify(shownLines().slice(0, 3))}`)));
          return;
        }
        document.body.getBoundingClientRect();
        const took = performance.now() - begun;
        finish(() => resolve(took));
      }
      function finish(settle) {
        done = true;
        observer.disconnect();
        settle();
      }
      function frame() {
        look();
        if (!done) requestAnimationFrame(frame);
      }
      observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
      requestAnimationFrame(frame);
      act();
    });
  }

  const labelled = (name) => [...document.querySelectorAll(`[aria-label="${name}"]`)].filter((element) => element.checkVisibility());
  let found = null;
  /** The panel's, which stays the same while one module is read. */
  function viewer() {
    if (found === null || !found.isConnected) found = labelled('WAT text')[0] ?? null;
    return found;
  }

  /** Lines that are drawn now, the few beyond the edges among them. */
  function shownLines() {
    const lines = viewer()?.querySelectorAll('[data-line]') ?? [];
    return [...lines].map((line) => ({ number: line.dataset.line, text: line.textContent ?? '' }));
  }

  const allWithText = (lines) => lines.length > 5 && lines.every(({ text }) => text.trim() !== '');

  function type(field, text) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  const press = (field, key) => field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

  window.probes = {
    longest: 0,
    open() {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Open module…');
      return until(
        'the interface',
        () => button.click(),
        () => document.querySelectorAll('[aria-label="Exports"] [role=row]').length > 1 && labelled('Sections').length > 0,
      );
    },
    /** From Enter in Go to until the func's first line and every other line in view have their text; null when that was in view before. */
    goTo(index, head) {
      const field = document.querySelector('input[aria-label="Go to"]') ?? labelled('Go to')[0];
      type(field, String(index));
      if (shownLines().some(({ text }) => text.includes(head))) return null;
      return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))).then(() =>
        until(
          head,
          () => press(field, 'Enter'),
          () => {
            const lines = shownLines();
            return allWithText(lines) && lines.some(({ text }) => text.includes(head));
          },
        ),
      );
    },
    /** From setting the scroll bar until every line in view is another one than before and has its text. */
    scrollTo(share) {
      const before = new Set(shownLines().map(({ number }) => number));
      const scroller = viewer();
      const last = scroller.scrollHeight - scroller.clientHeight;
      const wanted = share * last;
      // A position that is partly in view already would be a smaller task.
      const near = Math.abs(wanted - scroller.scrollTop) < 2 * scroller.clientHeight;
      const top = near ? (scroller.scrollTop < last / 2 ? last : 0) : wanted;
      return until(
        `the lines at ${top} of ${last}`,
        () => {
          scroller.scrollTop = top;
        },
        () => {
          const lines = shownLines();
          return allWithText(lines) && lines.every(({ number }) => !before.has(number));
        },
      );
    },
    /** From Enter in Find until it says that the whole text was looked through. */
    async search(text) {
      const field = labelled('Find')[0];
      type(field, text);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return until(
        'the end of the search',
        () => press(field, 'Enter'),
        () => [...document.querySelectorAll('[role=alert]')].some((alert) => alert.textContent === 'nothing found'),
      );
    },
    /** From the click on Save WAT… (its dialog answers at once) until another text may be saved. */
    save() {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === 'Save WAT…');
      let begun = false;
      return until(
        'the end of the saving',
        () => button.click(),
        () => {
          begun ||= button.disabled;
          return begun && !button.disabled;
        },
      );
    },
    /** Until the text's printer has shown its first lines. */
    firstText: () =>
      until(
        'the first text',
        () => {},
        () => allWithText(shownLines()),
      ),
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.probes.longest = Math.max(window.probes.longest, entry.duration);
  }).observe({ type: 'longtask', buffered: true });
}

import type { Section } from '../model/module';
import type { ModuleNotice } from '../model/notice-codes';
import type { ModuleFailure } from '../outcome';
import type { ComponentExtern, ComponentPart, ComponentSummary } from './component';
import type { OwnWords } from './read-own-words';

/** A hostile file may hold a module in every tenth byte. */
const MOST = 10_000;

const LISTS = ['sections', 'parts', 'imports', 'exports'] as const;

/** A list that keeps its first entries and counts the rest. */
interface BoundedList<T> {
  readonly kept: readonly T[];
  /** Of all that were added. */
  readonly count: number;
  /** Answers the entry's index, or null when it was only counted. */
  add(entry: T): number | null;
}

/** What was read of a component so far. */
export interface ComponentDraft {
  readonly sections: BoundedList<Section>;
  readonly parts: BoundedList<ComponentPart>;
  readonly imports: BoundedList<ComponentExtern>;
  readonly exports: BoundedList<ComponentExtern>;
  readonly words: OwnWords;
  readonly notices: ModuleNotice[];
  fault: ModuleFailure | null;
  /** That is being read, for a fault's facts. */
  section: string;
}

export function createComponentDraft(): ComponentDraft {
  return {
    sections: createBoundedList(MOST),
    parts: createBoundedList(MOST),
    imports: createBoundedList(MOST),
    exports: createBoundedList(MOST),
    words: { name: null, producers: [] },
    notices: [],
    fault: null,
    section: 'preamble',
  };
}

export function finishComponent(draft: ComponentDraft, byteLength: number): ComponentSummary {
  const cut = LISTS.flatMap((list): ModuleNotice[] => {
    const { count, kept } = draft[list];
    return count > kept.length ? [{ code: `component-${list}-cut`, facts: { count, shown: kept.length } }] : [];
  });
  return {
    byteLength,
    name: draft.words.name,
    sections: draft.sections.kept,
    imports: draft.imports.kept,
    exports: draft.exports.kept,
    parts: draft.parts.kept,
    producers: draft.words.producers,
    notices: [...draft.notices, ...cut],
    fault: draft.fault,
  };
}

function createBoundedList<T>(most: number): BoundedList<T> {
  const kept: T[] = [];
  let count = 0;
  return {
    kept,
    get count() {
      return count;
    },
    add(entry) {
      count++;
      return kept.length < most ? kept.push(entry) - 1 : null;
    },
  };
}

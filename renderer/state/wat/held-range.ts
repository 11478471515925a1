import type { WatItem, WatPosition } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import { itemAt, targetOfItem } from './items';
import { watItemAt, watLineOf } from './queries';
import { sessionOf } from './sessions';
import type { TextRange } from './text-selection';

/** What was known of the lines when a range was held: so an item is found without a question, which new numbers could overtake. */
type Known = readonly (WatItem | null)[];

/**
 * Holds on to some text whose lines may get other numbers, by the items that it begins and ends in. What comes back tells where it is by then, or null
 * when another text is shown: of its columns nothing is known.
 */
export function holdRange(key: ModuleKey, { from, to }: TextRange, known: Known): () => Promise<TextRange | null> {
  const text = sessionOf(key)?.text;
  const places = [from, to].map((place) => ({ place, item: itemOf(key, place.line, known) }));
  return async () => {
    const [first, last] = await Promise.all(places.map(async ({ place, item }) => placeNow(key, place, await item)));
    if (first === undefined || last === undefined || sessionOf(key)?.text !== text) return null;
    return { from: first, to: last };
  };
}

/** The item that a line stands in, as far as that can still be told. */
async function itemOf(key: ModuleKey, line: number, known: Known): Promise<WatItem | null> {
  return itemAt(known, line) ?? watItemAt(key, line);
}

/** Where nothing tells, the number that the line had. */
async function placeNow(key: ModuleKey, place: WatPosition, item: WatItem | null): Promise<WatPosition> {
  const target = item === null ? null : targetOfItem(item, true);
  const first = target === null ? null : await watLineOf(key, target);
  return item === null || first === null ? place : { ...place, line: first + place.line - item.line };
}

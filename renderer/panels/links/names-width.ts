import type { LinkGroup } from '../../state/select/link-groups';
import { sampleOf } from '../../ui/column-widths';
import { textWidth } from '../../ui/text-width';

/** Pixels of a box beside its name: the sign, the padding, the edges. */
const BOX = 54;
/** Pixels of a group's row beside its name: the arrow, the count, the padding. */
const HEAD = 96;
/** The edge of the picture, and of the side. */
const EDGE = 14;

/** Pixels that one side takes to have its names whole, or those of a sample of many. */
export function namesWidth(
  groups: readonly LinkGroup[],
  nameOf: (item: number) => string,
  groupText: (group: LinkGroup) => string,
): number {
  const widths = groups.flatMap((group) => [
    textWidth(groupText(group), 'ui') + HEAD,
    ...sampleOf(group.items.length, (index) => textWidth(nameOf(group.items[index] ?? -1), 'ui') + BOX),
  ]);
  return Math.ceil(widths.reduce((widest, width) => Math.max(widest, width), 0)) + EDGE;
}

import type { Node } from '@babel/types';

/** The words of the doc comment right before a declaration, without its stars. */
export function docOf(node: Pick<Node, 'leadingComments'>): string | null {
  const comment = node.leadingComments?.at(-1);
  if (comment === undefined || comment.type !== 'CommentBlock' || !comment.value.startsWith('*')) return null;
  const lines = comment.value
    .slice(1)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd());
  return lines.join('\n').trim() || null;
}

/** `0x1a3f`. */
export function formatOffset(offset: number): string {
  return `0x${offset.toString(16).padStart(4, '0')}`;
}

import { join } from 'node:path';
import { places } from './places';

/** A file or folder that the app carries: `resource('samples', 'samples.json')`. */
export function resource(...names: readonly string[]): string {
  return join(places().resources, ...names);
}

import { z } from 'zod';

// Without this zod probes `new Function`. Here, since every schema of main is made of this `z`: none can be made before it.
z.config({ jitless: true });

export { z };

// What other programs write is read leniently: a field of another type counts as none, since newer versions of them add and change fields.

export const lenientText = z.string().catch('');
export const lenientNumber = z.number().catch(0);
export const lenientFlag = z.boolean().catch(false);

/** The entries that have this shape; the others are left out. */
export function lenientList<Entry extends z.ZodType>(entry: Entry) {
  return z.array(entry).catch(({ value }) => {
    const entries: readonly unknown[] = Array.isArray(value) ? value : [];
    return entries.flatMap((found) => {
      const read = entry.safeParse(found);
      return read.success ? [read.data] : [];
    });
  });
}

/** A record all of whose fields are lenient: anything else counts as one without fields. */
export function lenientRecord<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const record = z.object(shape);
  return record.catch(() => record.parse({}));
}

/** Records by name: a table of a TOML file. */
export function lenientTable<Entry extends z.ZodType>(entry: Entry) {
  return z.record(z.string(), entry).catch({});
}

/** Reads JSON that has this shape; null for anything else. */
export function readJson<Shape extends z.ZodType>(text: string, shape: Shape): z.infer<Shape> | null {
  try {
    const read = shape.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

import { lenientFlag, lenientList, lenientNumber, lenientText, z } from '../zod';

// With rustc's own names and neither `transform` nor `lazy`, which cost three times what all the rest of the reading does.

const spanSchema = z.object({
  file_name: lenientText,
  line_start: lenientNumber,
  column_start: lenientNumber,
  line_end: lenientNumber,
  column_end: lenientNumber,
  is_primary: lenientFlag,
  label: z.string().nullable().catch(null),
  /** Where the macro that this span lies in was called. */
  get expansion() {
    return z.object({ span: spanSchema }).nullable().catch(null);
  },
});

/** rustc's own record of a diagnostic, as far as we read it: https://doc.rust-lang.org/rustc/json.html */
export const rustcMessageSchema = z.object({
  level: lenientText,
  code: z.object({ code: lenientText }).nullable().catch(null),
  message: lenientText,
  /** Null in each of the children. */
  rendered: z.string().nullable().catch(null),
  spans: lenientList(spanSchema),
  get children() {
    return lenientList(rustcMessageSchema);
  },
});

export type RustcMessage = z.infer<typeof rustcMessageSchema>;
export type RustcSpan = z.infer<typeof spanSchema>;

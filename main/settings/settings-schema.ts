import type { Settings, SettingsChange } from '../../preload/contract/settings';
import { lenientList, z } from '../zod';

const language = z.enum(['en', 'zh-CN']).nullable();
const theme = z.enum(['system', 'dark', 'light']);
const mode = z.enum(['dev', 'profiling', 'release']);
const layout = z.string().max(1_000_000).nullable();

export const RECENT_LIMIT = 20;

const recent = z.strictObject({
  kind: z.enum(['module', 'crate']),
  path: z.string().min(1).max(8192),
  openedAt: z.number().nonnegative().exactOptional(),
});

const openedPath = z.string().min(1).max(8192);
const current = z.boolean().catch(false).default(false);

/** What was open, as it can be opened again. A module's entry says whether it was the one in view. */
const sessionEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), path: openedPath, current }),
  z.object({ kind: z.literal('sample'), sample: z.string().min(1).max(255), current }),
  z.object({ kind: z.literal('build'), path: openedPath, packageId: z.string().min(1).max(16384), mode, current }),
  z.object({ kind: z.literal('crate'), path: openedPath }),
]);

export type SessionEntry = Readonly<z.infer<typeof sessionEntry>>;

const MOST_REOPENED = 50;

/** What a page may ask to change. */
export const settingsChangeSchema = z.strictObject({
  language: language.exactOptional(),
  theme: theme.exactOptional(),
  mode: mode.exactOptional(),
  keepNames: z.boolean().exactOptional(),
  intoPkg: z.boolean().exactOptional(),
  fullIndent: z.boolean().exactOptional(),
  reopen: z.boolean().exactOptional(),
  layout: layout.exactOptional(),
}) satisfies z.ZodType<SettingsChange>;

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximized: z.boolean() });

/** Where the window is on the screen, and how large; remembered beside the settings but none of the page's business. */
export type WindowBounds = Readonly<z.infer<typeof bounds>>;

/** The settings file. Each field falls back by itself, so that one strange value does not cost the others. */
export const rememberedSchema = z.object({
  language: language.catch(null).default(null),
  theme: theme.catch('system').default('system'),
  mode: mode.catch('dev').default('dev'),
  keepNames: z.boolean().catch(false).default(false),
  intoPkg: z.boolean().catch(false).default(false),
  fullIndent: z.boolean().catch(false).default(false),
  reopen: z.boolean().catch(true).default(true),
  layout: layout.catch(null).default(null),
  recent: lenientList(recent)
    .default([])
    .transform((entries) => entries.slice(0, RECENT_LIMIT)),
  session: lenientList(sessionEntry)
    .default([])
    .transform((entries) => entries.slice(0, MOST_REOPENED)),
  window: bounds.nullable().catch(null).default(null),
});

export type Remembered = Settings & { readonly session: readonly SessionEntry[]; readonly window: WindowBounds | null };

export const DEFAULTS: Remembered = rememberedSchema.parse({});

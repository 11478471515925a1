import type { Settings, SettingsChange } from '../../preload/contract/settings';
import { z } from '../schema';

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

/** What a page may ask to change. */
export const settingsChangeSchema = z.strictObject({
  language: language.exactOptional(),
  theme: theme.exactOptional(),
  mode: mode.exactOptional(),
  keepNames: z.boolean().exactOptional(),
  intoPkg: z.boolean().exactOptional(),
  fullIndent: z.boolean().exactOptional(),
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
  layout: layout.catch(null).default(null),
  recent: z
    .array(recent)
    .transform((entries) => entries.slice(0, RECENT_LIMIT))
    .catch([])
    .default([]),
  window: bounds.nullable().catch(null).default(null),
});

export type Remembered = Settings & { readonly window: WindowBounds | null };

export const DEFAULTS: Remembered = rememberedSchema.parse({});

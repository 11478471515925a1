import type { RequestName, Requests } from '../../preload/contract/contract';
import { settingsChangeSchema } from '../settings/settings-schema';
import { z } from '../zod';

const MEBI = 1024 * 1024;

const noArguments = z.null();
const token = z.string().regex(/^[0-9a-f]{32}$/);
const path = z.string().min(1).max(8192);
const name = z.string().min(1).max(255);
const packageId = z.string().min(1).max(16384);
const sourceText = z.string().max(16 * MEBI);
const sourceFile = z.strictObject({
  path,
  text: sourceText,
  modified: z.number().nonnegative(),
});
const build = z.strictObject({
  packageId,
  mode: z.enum(['dev', 'profiling', 'release']),
  keepNames: z.boolean(),
  intoPkg: z.boolean(),
});

/** What a page may say with each request. Whether a path or an id is a known one is for the handler to judge. */
export const SCHEMAS: { readonly [Name in RequestName]: z.ZodType<Requests[Name]['args']> } = {
  'app:start': noArguments,
  'module:choose': noArguments,
  'module:open-sample': z.strictObject({ sample: name }),
  'module:close': z.strictObject({ artifactId: token }),
  'module:current': z.strictObject({ artifactId: token.nullable() }),
  'module:show-in-folder': z.strictObject({ artifactId: token }),
  'module:copy-path': z.strictObject({ artifactId: token }),
  'module:choose-file': z.strictObject({ suggestedName: name }),
  'source:read': z.strictObject({ artifactId: token }),
  'source:write': z.strictObject({ artifactId: token, text: sourceText, modified: z.number().nonnegative(), overwrite: z.boolean() }),
  'package:export': z.strictObject({ artifactId: token, format: z.enum(['folder', 'tgz']) }),
  'recent:open': z.strictObject({ index: z.int().min(0).max(99) }),
  'wat:choose-file': z.strictObject({ suggestedName: name }),
  'crate:choose': noArguments,
  'crate:choose-parent': noArguments,
  'crate:create': z.strictObject({ parent: path, name }),
  'crate:trust': z.strictObject({ root: path }),
  'crate:close': z.strictObject({ root: path }),
  'crate:show-in-folder': z.strictObject({ packageId }),
  'crate:copy-path': z.strictObject({ packageId }),
  'crate:files': z.strictObject({ packageId }),
  'file:read': z.strictObject({ packageId, path }),
  'file:write': z.strictObject({ packageId, file: sourceFile, overwrite: z.boolean() }),
  'build:start': build,
  'build:stop': z.strictObject({ packageId }),
  'watch:set': z.strictObject({ build, watching: z.boolean() }),
  'toolchain:inspect': noArguments,
  'toolchain:install': z.strictObject({ what: z.enum(['target', 'wasm-pack']) }),
  'toolchain:stop-install': noArguments,
  'settings:change': settingsChangeSchema,
  'clipboard:write': z.strictObject({ text: z.string().max(64 * MEBI) }),
  'clipboard:take': noArguments,
};

/** What preload may say on the drop channel: the paths of the files that a person let go of over the window. */
export const DROP_SCHEMA = z.array(path).min(1).max(100);

/** What preload says with a worker's port. */
export const PORT_SCHEMA = token;

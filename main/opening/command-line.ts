import { resolve } from 'node:path';
import type { Language } from '../../preload/contract/settings';
import { z } from '../zod';

/** What a start asks for. A second start hands its own over to the first, already read and absolute. */
export interface CommandLine {
  readonly language: Language | null;
  readonly paths: readonly string[];
}

interface Context {
  readonly cwd: string;
  /** Unpackaged, Electron's first path is the project's root and nothing to open. */
  readonly hasRoot: boolean;
}

/** Reads `ELECTRON [root] [switches] [paths…]`. Unknown switches are Chromium's; after `--` everything is a path. */
export function readCommandLine(argv: readonly string[], { cwd, hasRoot }: Context): CommandLine {
  const words = argv.slice(1);
  const end = words.indexOf('--');
  const before = end === -1 ? words : words.slice(0, end);
  const named = before.filter((word) => !word.startsWith('-') && word !== '');
  const paths = [...(hasRoot ? named.slice(1) : named), ...(end === -1 ? [] : words.slice(end + 1))];
  return { language: languageOf(before), paths: paths.map((path) => resolve(cwd, path)) };
}

const handedOver = z.object({ language: z.enum(['en', 'zh-CN']).nullable(), paths: z.array(z.string().min(1).max(8192)).max(1000) });

/** What a second start handed over, or nothing when it was not one of ours. */
export function readHandedOver(data: unknown): CommandLine {
  const parsed = handedOver.safeParse(data);
  return parsed.success ? parsed.data : { language: null, paths: [] };
}

function languageOf(words: readonly string[]): Language | null {
  const tag = words.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return tag === undefined ? null : languageOfTag(tag);
}

/** The language of ours that a BCP 47 tag asks for; null when we do not speak it. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return primary === 'zh' ? 'zh-CN' : primary === 'en' ? 'en' : null;
}

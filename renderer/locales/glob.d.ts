/** Vite's way to every file of a folder: at once, or each when it is asked for. */
interface ImportMeta {
  glob<Module>(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Readonly<Record<string, Module>>;
  glob<Module>(pattern: string): Readonly<Record<string, () => Promise<Module>>>;
}

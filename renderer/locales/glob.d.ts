/** Vite's way to every file of a folder at once. */
interface ImportMeta {
  glob<Module>(pattern: string, options: { readonly eager: true; readonly import: 'default' }): Readonly<Record<string, Module>>;
}

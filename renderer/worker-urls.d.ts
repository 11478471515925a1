/** Vite's way to one bundled file a worker. */
declare module '*?worker&url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: the shape is Vite's
  export default url;
}

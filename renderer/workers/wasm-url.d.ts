/** Vite's way to a file that lies beside the page. */
declare module '*.wasm?url' {
  const url: string;
  // biome-ignore lint/style/noDefaultExport: the shape is Vite's
  export default url;
}

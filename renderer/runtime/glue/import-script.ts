/** The glue's ES module, by its own URL: nothing is evaluated that main does not serve. */
export async function importScript(scriptUrl: string): Promise<object> {
  return await import(/* @vite-ignore */ scriptUrl);
}

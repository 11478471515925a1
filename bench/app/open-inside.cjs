/**
 * Loaded into the app's main process before the app: opens one module as a person would, prints how many milliseconds that took, and ends.
 * A driver outside hears of every request that the page and its workers make, and takes its share of the time that is measured here.
 */
const { app, dialog } = require('electron');

const { WATCHGLASS_BENCH_MODULE: path, WATCHGLASS_BENCH_PROBES: installProbes, WATCHGLASS_BENCH_REST: rest } = process.env;
const READY = `new Promise((resolve) => {
  const look = () => (document.querySelector('[aria-label="Crates"]') === null ? requestAnimationFrame(look) : resolve());
  look();
})`;

app.once('browser-window-created', (_, window) => {
  window.webContents.once('did-finish-load', () => measure(window).then(tell, tell));
});

async function measure(window) {
  const run = (code) => window.webContents.executeJavaScript(code);
  window.setContentSize(1440, 900);
  await run(READY);
  await run(`(${installProbes})()`);
  await new Promise((resolve) => setTimeout(resolve, Number(rest)));
  dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  return run('window.probes.open()');
}

function tell(outcome) {
  process.stdout.write(`\n${JSON.stringify({ took: outcome instanceof Error ? outcome.message : outcome })}\n`, () => app.exit(0));
}

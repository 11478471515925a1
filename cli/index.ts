import { main } from './main';

// Everything was written when it returns; waiting for what V8 still compiles in the background would only take time.
process.exit(await main(process.argv.slice(2), process.env));

/** package.json's, put in by the build. */
declare const WATCHGLASS_VERSION: string;

export const VERSION: string = WATCHGLASS_VERSION;

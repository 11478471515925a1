import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/support/fixed-seed.ts', 'tests/support/idle.ts'],
    globalSetup: ['tests/support/build-cli.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    // A thread starts faster than a process: half a minute over all files.
    pool: 'threads',
  },
});

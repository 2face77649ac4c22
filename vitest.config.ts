import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts', 'test/differential/**/*.test.ts'],
    testTimeout: 30_000,
  },
});

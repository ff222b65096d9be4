// Journeys through the built app in a real browser, against the real server with a real data file.
//
// `cargo xtask test --only e2e` builds what is needed and runs them; after that, `npm test` in this
// folder runs them again, and `npm test -- -g "a part of a name"` some of them.

import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests",
  globalTeardown: "./global-teardown.ts",
  outputDir: "test-results",
  // One picture for all machines that draw alike (support/drawing.ts).
  snapshotPathTemplate: "{testDir}/{testFileName}-snapshots/{arg}{ext}",
  // Every test brings its own page and, where it changes anything, its own server.
  fullyParallel: true,
  workers: 2,
  // A journey that passes at the second try has failed at the first.
  retries: 0,
  // These only end what hangs; nothing waits for them when all is well.
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    toMatchAriaSnapshot: { pathTemplate: "{testDir}/../scenes/aria/{arg}{ext}" },
  },
  reporter: "list",
  use: {
    browserName: "chromium",
    // Texts with times in them are then the same everywhere.
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CALLBOARD_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        // Root and most containers cannot have Chromium's sandbox; the only pages opened are ours.
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-gpu",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});

// What the app costs, measured in a real browser beside a page of the same list without a framework.
//
// `cargo xtask bench` builds what is needed, runs these and makes tables of what they write.

import { defineConfig } from "@playwright/test";

import journeys from "./playwright.config.ts";

export default defineConfig({
  ...journeys,
  testDir: "bench",
  testMatch: "*.bench.ts",
  // Two measurements at once would measure each other.
  fullyParallel: false,
  workers: 1,
  // However slow the machine: a measurement ends by what it waits for.
  timeout: 0,
  // These only end what hangs.
  use: { ...journeys.use, screenshot: "off", actionTimeout: 120_000, navigationTimeout: 120_000 },
  reporter: "line",
  reportSlowTests: null,
});

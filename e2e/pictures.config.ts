// The pictures of docs/pictures: every scene that the journeys check, as a person sees it.
//
// `cargo xtask pictures` builds what is needed and runs them.

import { defineConfig } from "@playwright/test";

import journeys from "./playwright.config.ts";

export default defineConfig({
  ...journeys,
  testDir: "scenes",
  testMatch: "pictures.ts",
  globalSetup: "./scenes/begin-pictures.ts",
  globalTeardown: "./scenes/picture-table.ts",
});

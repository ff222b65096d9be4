// What is fetched ahead, once a page is at rest.

import { expect, type Page } from "@playwright/test";

/** Waits until whatever the likely next pages need is here, so that they open without a network. */
export async function partsFetched(page: Page): Promise<void> {
  const isThere = () =>
    page.evaluate(() => {
      const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
      const ended = files.filter(({ responseEnd }) => responseEnd > 0).map(({ name }) => name);
      return ["frame", "detail", "editor", "work"].every((part) => ended.some((name) => name.includes(`/${part}-`)));
    });
  await expect.poll(isThere).toBe(true);
}

/** For a person who has asked their browser for few bytes nothing is fetched ahead: then each request can be counted. */
export async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "connection", { get: () => ({ saveData: true }) });
  });
}

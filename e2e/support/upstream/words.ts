// What the page says of a fault, and where.

import { expect, type Locator, type Page } from "@playwright/test";

import type { Case } from "./cases.ts";

/** What a page says went wrong. */
export const problemOf = (page: Page) => page.getByRole("main").getByRole("alert");

/** The words of a case are there. */
export async function expectWords(place: Locator, words: Case["write"]): Promise<void> {
  for (const text of words === "works" ? [] : words) {
    await expect(place).toContainText(text);
  }
}

/** Closes every notice that is still there, so that none passes for one of the next fault. */
export async function dismissAll(toasts: Locator): Promise<void> {
  const dismiss = toasts.getByRole("button", { name: "Dismiss" });
  while ((await dismiss.count()) > 0) {
    // It may be over by itself just now.
    await dismiss.first().click({ timeout: 1_000 }).catch(() => undefined);
  }
}

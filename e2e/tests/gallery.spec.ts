// The design system, part by part and state by state, against reference pictures. The page is in development
// builds only. `npx playwright test gallery --update-snapshots` renews the pictures.

import path from "node:path";

import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { drawsAlike, FONT } from "../support/drawing.ts";
import { developmentDist } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  forced: { colorScheme: "light", forcedColors: "active" },
  large: { colorScheme: "light", forcedColors: "none" },
} as const;

/** Holds every specimen called `state` as it is while a person does that to what is in it. */
async function force(page: Page, state: string, pseudoClasses: string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("DOM.enable");
  await client.send("CSS.enable");
  const { root } = await client.send("DOM.getDocument");
  const parts = ["button", "a", "input", "select", "textarea"].map((part) => `[data-state="${state}"] ${part}`);
  const { nodeIds } = await client.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: parts.join() });
  expect(nodeIds.length, state).toBeGreaterThan(5);
  for (const nodeId of nodeIds) {
    await client.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses: pseudoClasses });
  }
}

/** Takes the others away: how many pixels high they are would decide where the edges of this one fall. */
function standAlone(exhibit: Element): void {
  for (const other of document.querySelectorAll<HTMLElement>("[data-exhibit]")) {
    other.style.display = other === exhibit ? "" : "none";
  }
}

test.beforeEach(async ({ page, startServer, watch }) => {
  // No page of a release: the server says so, and shows the app all the same.
  watch.expect(/404 .*\/gallery/);
  const server = await startServer({ dist: developmentDist, demo: 1 });
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(server.url("/gallery"));
  await expect(page.getByRole("heading", { level: 1, name: "Gallery" })).toBeVisible();
});

test("every part is drawn as in its reference picture", async ({ page }, info) => {
  test.slow();
  const record = path.join(info.snapshotDir, "drawn-by.txt");
  const isRenewing = info.config.updateSnapshots === "all" || info.config.updateSnapshots === "changed";
  test.skip(!(await drawsAlike(page, record, isRenewing)), "Another browser or another font drew the pictures.");

  await page.evaluate((font) => {
    document.documentElement.style.setProperty("--font-text", `"${font}"`);
    document.documentElement.style.setProperty("--font-code", `"${font.replace("Sans", "Mono")}"`);
  }, FONT);
  await force(page, "Hover", ["hover"]);
  await force(page, "Focus", ["focus", "focus-visible"]);
  const exhibits = await page.locator("[data-exhibit]").all();
  expect(exhibits.length).toBeGreaterThan(10);
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, look === "large" ? "200%" : "");
    for (const exhibit of exhibits) {
      await exhibit.evaluate(standAlone);
      await expect.soft(exhibit).toHaveScreenshot(`${await exhibit.getAttribute("id")}-${look}.png`);
    }
  }
});

test("every part in every state is accessible", async ({ page }) => {
  await expectAccessible(page);
});

test("with letters twice as large every part fits the page", async ({ page }) => {
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    const wider = await page.evaluate(() => {
      const exhibits = Array.from(document.querySelectorAll("[data-exhibit]"));
      return exhibits.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ id }) => id);
    });
    expect(wider, `${width} wide`).toEqual([]);
  }
});

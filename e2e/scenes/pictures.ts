// Takes the pictures of every scene.

import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { CDPSession } from "@playwright/test";

import { type Page, test } from "../support/test.ts";
import { SCENES } from "./all.ts";
import { fileInFull, fileInTable, FOLDER, IN_FULL, isShown, type Look, looksOf } from "./gallery.ts";
import { type Scene, titleOf } from "./scene.ts";

/** Pictures in the table are small; one that stands for a large screen less so. */
function scaleOf({ size }: Scene, { width }: Look): number {
  return size === undefined ? Math.min(640 / width, 0.75) : 1280 / width;
}

async function take(
  page: Page,
  session: CDPSession,
  { width, height, scheme }: Look,
  file: string,
  scale: number,
): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate(() => document.fonts.ready);
  // WebP, and smaller than the screen: neither can be had of page.screenshot.
  const y = await page.evaluate(() => scrollY);
  const { data } = await session.send("Page.captureScreenshot", {
    format: "webp",
    quality: 50,
    clip: { x: 0, y, width, height, scale },
  });
  await writeFile(path.join(FOLDER, file), Buffer.from(data, "base64"));
}

for (const scene of SCENES) {
  test.describe(() => {
    test.use({ locale: scene.locale ?? "en-GB" });

    test(titleOf(scene), async ({ page, context, server, ownKeyServer, startServer, watch }) => {
      // Nothing is then caught in the middle of its way.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await scene.arrange({ page, context, server, ownKeyServer, startServer, watch });
      const session = await context.newCDPSession(page);
      for (const look of looksOf(scene)) {
        await take(page, session, look, fileInTable(scene, look), scaleOf(scene, look));
      }
      if (isShown(scene)) {
        for (const look of IN_FULL) {
          await take(page, session, look, fileInFull(scene, look), 1);
        }
      }
    });
  });
}

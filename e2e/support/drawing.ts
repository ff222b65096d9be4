// Whether this machine draws as the one that drew the reference pictures: letters have other edges with another
// browser or other fonts, and a picture compared with such a one would tell of that and not of a change.

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import type { Page } from "@playwright/test";

/** The one font that the pictures are drawn with; `fonts-liberation` of Debian. */
export const FONT = "Liberation Sans";

/** The browser's version and how it draws one line of letters. */
export async function drawingOf(page: Page): Promise<string> {
  const probe = await page.context().newPage();
  await probe.setContent("<p>Hamburgefonstiv 0123456789 שָׁלוֹם</p>");
  await probe.evaluate((font) => {
    document.body.style.font = `16px "${font}"`;
  }, FONT);
  const picture = await probe.locator("p").screenshot();
  await probe.close();
  const version = page.context().browser()?.version().split(".")[0] ?? "";
  return `Chromium ${version}, ${createHash("sha256").update(picture).digest("hex").slice(0, 16)}\n`;
}

/** `false` where the pictures were drawn elsewhere; a run that renews them says so for the next ones. */
export async function drawsAlike(page: Page, record: string, isRenewing: boolean): Promise<boolean> {
  const drawing = await drawingOf(page);
  if (isRenewing) {
    await mkdir(path.dirname(record), { recursive: true });
    await writeFile(record, drawing);
  }
  return (await readFile(record, "utf8").catch(() => "")) === drawing;
}

// The page of an import.

import { readFile } from "node:fs/promises";

import { expect, type Locator, type Page } from "@playwright/test";

import type { Server } from "../server.ts";

export class ImportPage {
  readonly heading: Locator;
  readonly file: Locator;
  readonly rows: Locator;
  readonly results: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole("heading", { level: 1, name: "Import interviews" });
    // A field for files has no role.
    this.file = page.getByLabel("Choose a CSV or JSON file, or drop it here");
    this.rows = page.getByRole("region", { name: "Rows of the file" }).getByRole("row");
    this.results = page.getByRole("list", { name: "Results" }).getByRole("listitem");
  }

  static async open(page: Page, server: Server): Promise<ImportPage> {
    const importing = new ImportPage(page);
    await page.goto(server.url("/import"));
    await expect(importing.file).toBeVisible();
    return importing;
  }

  async choose(name: string, text: string): Promise<void> {
    const mimeType = name.endsWith("json") ? "application/json" : "text/csv";
    await this.file.setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  }

  /** "Rows: 5 new, 20 to change." */
  async foretells(words: string): Promise<void> {
    await expect(this.page.getByRole("status").filter({ hasText: "Nothing is written yet." })).toHaveText(
      `${words} Nothing is written yet.`,
    );
  }

  /** The row of a file that is shown with this number. */
  row(line: number): Locator {
    const number = this.page.getByRole("cell", { name: String(line), exact: true });
    return this.rows.filter({ has: number });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  summary(words: string): Locator {
    return this.page.getByRole("status").filter({ hasText: words });
  }

  /** The result file, as text. */
  async save(): Promise<string> {
    return saved(this.page, () => this.page.getByRole("link", { name: /^Save callboard-import-result/ }).click());
  }
}

/** The text of the file that something saves. */
export async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const download = page.waitForEvent("download");
  await act();
  return readFile(await (await download).path(), "utf8");
}

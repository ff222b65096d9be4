// A newer version is put on the host while a tab is open.

import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { partsFetched } from "../support/parts.ts";
import { release } from "../support/release.ts";
import { dist } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

test("an open tab offers to reload, and nothing that was typed is lost by it", async ({ page, startServer }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "callboard-dist-"));
  try {
    await cp(dist, folder, { recursive: true });
    const server = await startServer({ dist: folder });
    await page.goto(server.url("/interviews/new"));
    await page.getByRole("textbox", { name: "Title" }).fill("Half a sentence");
    await expect(page.getByText("Kept on this device")).toBeVisible();

    await partsFetched(page);
    await server.stop();
    await release(folder);
    await server.startAgain();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(page.getByText("A newer version of Callboard is here")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Half a sentence");
    await page.getByRole("button", { name: "Reload now" }).click();
    await expect(page.locator("#app-wasm")).toHaveAttribute("href", /0123456789abcdef/);
    await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Half a sentence");
    await expect(page.getByText("A newer version of Callboard is here")).toHaveCount(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

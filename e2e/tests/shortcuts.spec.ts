// Single keys in the list.

import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";

/** Whether what has the focus is what one sees at its place: nothing lies over it. */
function isUncovered(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const active = document.activeElement ?? document.body;
    const { left, top, height } = active.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 3, top + height / 2);
    return seen !== null && (active.contains(seen) || seen.contains(active));
  });
}

test("j and k move the real focus, and no bar hides it", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selection" })).toBeVisible();
  for (let row = 1; row < 14; row += 1) {
    await page.keyboard.press("j");
    await expect(list.titles.nth(row)).toBeFocused();
    expect(await isUncovered(page), `row ${row}`).toBe(true);
  }
  for (let row = 12; row >= 0; row -= 1) {
    await page.keyboard.press(row % 2 ? "k" : "ArrowUp");
    await expect(list.titles.nth(row)).toBeFocused();
    expect(await isUncovered(page), `row ${row}`).toBe(true);
  }
});

test("a day's work without a pointer: page, select, search, open, edit", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=10");
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/page=2/);
  await page.keyboard.press("[");
  await expect(page).not.toHaveURL(/page=2/);
  await expect(list.titles.first()).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await expect(page.getByRole("region", { name: "Selection" })).toContainText("3 selected");
  await page.keyboard.press("/");
  await expect(list.search).toBeFocused();
  await page.keyboard.type("jxe?");
  await expect(list.search).toHaveValue("jxe?");
  await page.keyboard.press("Escape");
  await expect(list.titles.first()).toBeVisible();
  await list.titles.first().focus();
  await page.keyboard.press("e");
  await expect(page).toHaveURL(/\/edit$/);
});

test("? shows all keys and they can be switched off", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=10");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(help).toBeVisible();
  await expect(help.getByRole("definition").filter({ hasText: "Search and commands" })).toBeVisible();
  await page.keyboard.press("Escape");

  await page.goto(server.url("/preferences"));
  await page.getByRole("switch", { name: "Keyboard shortcuts" }).click();
  await ListPage.open(page, server, "/interviews?pageSize=10");
  await page.keyboard.press("j");
  await page.keyboard.press("?");
  await expect(list.titles.first()).not.toBeFocused();
  await expect(help).toBeHidden();
});

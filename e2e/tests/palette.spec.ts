// The command palette: to any page, any interview and any action by a few letters.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { Palette } from "../support/pages/palette.ts";
import { expect, test } from "../support/test.ts";

test("a few letters lead to a page, and the focus to its heading", async ({ page, server }) => {
  await ListPage.open(page, server);
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type("pref");
  await expect(palette.active).toHaveText("Preferences");
  await expect(palette.active.locator("mark")).toHaveText("Pref");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(server.url("/preferences"));
  await expect(page.getByRole("heading", { level: 1, name: "Preferences" })).toBeFocused();
});

test("an interview is found by its title, and is first the next time", async ({ page, server }) => {
  const { interviews } = await server.api().list();
  const wanted = interviews.find((interview) => interview.title.length > 12) ?? interviews[0];
  const title = wanted?.title ?? "";
  await page.goto(server.url("/preferences"));
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type(title);
  const found = palette.group("Interviews").getByRole("option", { name: title }).first();
  await expect(found).toBeVisible();
  await expect(palette.status).toHaveText(/match/);
  await found.click();
  const detail = new DetailPage(page);
  await expect(detail.heading).toHaveText(title);
  await expect(detail.heading).toBeFocused();

  await page.goto(server.url("/preferences"));
  await palette.open();
  await expect(palette.active).toHaveText(title);
  await expect(palette.group("Recently opened").getByRole("option")).toHaveText([title]);
});

test("what is typed outlives a closing by mistake, in each way of closing", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  await list.titles.nth(2).focus();
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type("kitchen");
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await expect(list.titles.nth(2)).toBeFocused();

  await palette.open();
  await expect(palette.text).toHaveValue("kitchen");
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("kitchen");
  await page.mouse.click(5, 500);
  await expect(palette.dialog).toBeHidden();
  await palette.open();
  await expect(palette.text).toHaveValue("kitchen");
  await palette.dialog.getByRole("button", { name: "Close" }).click();
  await expect(palette.dialog).toBeHidden();
});

test("the row with the focus is acted on, and the selection as a whole", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const title = (await list.titles.first().textContent()) ?? "";
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const palette = new Palette(page);
  await palette.open();
  await expect(palette.group(title).getByRole("option")).toContainText(["Open", "Edit", "Copy…", "Archive"]);
  await page.keyboard.type("copy 1 sel");
  await expect(palette.active).toHaveText("Copy 1 selected…");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /Copy/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list.titles.first()).toBeFocused();
});

test("a jump away from a form loses nothing", async ({ page, server }) => {
  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("Half a title");
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type("drafts");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(server.url("/drafts"));
  await expect(page.getByRole("main").getByText("Half a title")).toBeVisible();
});

test("it opens on a phone by its button, and the chosen one is in sight", async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ListPage.open(page, server, "/interviews?pageSize=10");
  const palette = new Palette(page);
  await palette.button.click();
  await expect(palette.text).toBeFocused();
  await palette.text.fill("co");
  await expect(palette.group("Interviews")).toBeVisible();
  await palette.text.fill("zzzz");
  await expect(palette.status).toHaveText("Nothing matches");
  await page.setViewportSize({ width: 320, height: 640 });
  await expect(palette.active).toBeInViewport();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

// Favourites: marked by the star, at hand in the palette and on a page of their own, on this device.

import { expectAccessible } from "../support/axe.ts";
import { Keyboard } from "../support/keyboard.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { Palette } from "../support/pages/palette.ts";
import { QuickLook } from "../support/pages/quick-look.ts";
import { expect, test } from "../support/test.ts";

test("by keyboard alone: marked in the list, first in the palette, taken off on its page", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=10");
  const title = (await list.titles.first().textContent()) ?? "";
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await expect(list.table.getByRole("img", { name: "Favourite" })).toHaveCount(1);

  await page.goto(server.url("/preferences"));
  const palette = new Palette(page);
  await palette.open();
  await expect(palette.active).toHaveText(title);
  await expect(palette.group("Favourites").getByRole("option")).toHaveText([title]);
  await page.keyboard.press("Enter");
  const detail = new DetailPage(page);
  await expect(detail.heading).toHaveText(title);

  const keyboard = new Keyboard(page);
  const star = await keyboard.to("button", "Favourite");
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Space");
  await expect(star).toHaveAttribute("aria-pressed", "false");
  await expect(star).toBeFocused();
  await page.goto(server.url("/favourites"));
  await expect(page.getByRole("heading", { name: "No favourites yet" })).toBeVisible();
});

test("one that was archived or deleted says so and can be taken off", async ({ page, startServer, watch }) => {
  watch.expect(/404/);
  const server = await startServer({ demo: 10 });
  const list = await ListPage.open(page, server);
  const { interviews } = await server.api().list();
  const [first] = interviews;
  await list.titles.first().focus();
  await page.keyboard.press("s");
  await server.api().archive(first?.id ?? "");
  await page.goto(server.url("/favourites"));
  await page.getByRole("link", { name: first?.title ?? "", exact: true }).click();
  await expect(page.getByRole("main").getByText("Archived").first()).toBeVisible();
  await page.getByRole("button", { name: "Favourite", exact: true }).click();

  await page.evaluate(() => {
    localStorage.setItem("callboard.favourites", JSON.stringify([{ id: "none", name: "Long gone", team: null }]));
  });
  await page.goto(server.url("/favourites"));
  await page.getByRole("link", { name: "Long gone" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await page.getByRole("button", { name: "Remove from favourites" }).click();
  await page.goto(server.url("/favourites"));
  await expect(page.getByRole("heading", { name: "No favourites yet" })).toBeVisible();
});

test("the stars are big enough and the page is accessible", async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const list = await ListPage.open(page, server, "/interviews?pageSize=10");
  const titles = await list.titles.allTextContents();
  const title = titles.find((one, index) => titles.indexOf(one) === index) ?? "";
  const look = new QuickLook(page);
  await look.openFromMenu(title);
  await look.star.click();
  await expect(look.star).toHaveAttribute("aria-pressed", "true");
  await page.goto(server.url("/favourites"));
  const star = page.getByRole("button", { name: `Favourite: ${title}` });
  const box = await star.boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await expectAccessible(page);
});

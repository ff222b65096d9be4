// An interview beside the list, without leaving it.

import { expectAccessible } from "../support/axe.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { QuickLook } from "../support/pages/quick-look.ts";
import { expect, test, type Page } from "../support/test.ts";

const LIST = "/interviews?pageSize=10";

/** Whether one lies over the other. */
async function overlap(page: Page, one: string, other: string): Promise<boolean> {
  return page.evaluate(
    ([one = "", other = ""]) => {
      const [a, b] = [one, other].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
      return a !== undefined && b !== undefined && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    },
    [one, other],
  );
}

test("by keyboard alone: look, move on, into it, back to the row, and open", async ({ page, server }) => {
  const list = await ListPage.open(page, server, LIST);
  const titles = await list.titles.allTextContents();
  const look = new QuickLook(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await look.shows(titles[0] ?? "");
  await expect(page).toHaveURL(/[?&]look=/);
  await expect(page.getByRole("status").filter({ hasText: "Quick look:" })).toHaveText(`Quick look: ${titles[0]}`);
  await expect(list.titles.first()).toBeFocused();
  expect(await overlap(page, ".interview-table", ".quick-look")).toBe(false);

  const asked: string[] = [];
  page.on("request", (request) => {
    if (/\/qsi\/gather\/interviews\/[^?]/.test(request.url())) asked.push(request.url());
  });
  for (let row = 1; row < 6; row += 1) {
    await page.keyboard.press(row % 2 ? "j" : "ArrowDown");
  }
  await look.shows(titles[5] ?? "");
  await expect(list.titles.nth(5)).toBeFocused();
  expect(asked.length).toBeLessThan(5);

  await page.keyboard.press("ArrowRight");
  await expect(look.title).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(look.panel).toBeHidden();
  await expect(list.titles.nth(5)).toBeFocused();
  await expect(page).toHaveURL(server.url(LIST));

  await page.keyboard.press("Space");
  await look.shows(titles[5] ?? "");
  await page.keyboard.press("Enter");
  await expect(new DetailPage(page).heading).toHaveText(titles[5] ?? "");
  await page.goBack();
  await look.shows(titles[5] ?? "");
  await expect(list.titles.nth(5)).toBeFocused();
});

test("back closes it, forward opens it, a reload keeps it, and it can be linked to", async ({ page, server }) => {
  await page.goto(server.url("/preferences"));
  const list = await ListPage.open(page, server, LIST);
  const titles = await list.titles.allTextContents();
  const look = new QuickLook(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await look.shows(titles[0] ?? "");
  await page.keyboard.press("j");
  await look.shows(titles[1] ?? "");
  await expect.poll(() => page.url()).toContain("look=");
  const address = page.url();
  await page.goBack();
  await expect(look.panel).toBeHidden();
  await expect(page).toHaveURL(server.url(LIST));
  await page.goForward();
  await look.shows(titles[1] ?? "");
  await page.reload();
  await look.shows(titles[1] ?? "");
  await page.goto("about:blank");
  await page.goto(address);
  await look.shows(titles[1] ?? "");
  await look.close.click();
  await expect(look.panel).toBeHidden();
  await expect(page).toHaveURL(server.url(LIST));
});

test("on a phone it opens by the menu of a row, which stays in sight", async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const list = await ListPage.open(page, server, LIST);
  const titles = await list.titles.allTextContents();
  const at = titles.findIndex((title, index) => index > 4 && titles.indexOf(title) === index);
  const look = new QuickLook(page);
  await look.openFromMenu(titles[at] ?? "");
  await look.shows(titles[at] ?? "");
  await expect(look.title).toBeFocused();
  await expect(list.titles.nth(at)).toBeInViewport();
  const sheet = await look.panel.boundingBox();
  const row = await list.titles.nth(at).boundingBox();
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  await look.next.click();
  await expect(look.title).toHaveText(titles[at + 1] ?? "");
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${width} wide`).toBeLessThanOrEqual(0);
  }
  await look.close.click();
  await expect(look.panel).toBeHidden();
  await expect(list.titles.nth(at + 1)).toBeFocused();
});

test("it is accessible with an interview and with one that is gone", async ({ page, server, watch }) => {
  watch.expect(/404/);
  const list = await ListPage.open(page, server, LIST);
  const title = (await list.titles.first().textContent()) ?? "";
  const look = new QuickLook(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  await look.shows(title);
  await look.star.click();
  await expectAccessible(page);
  await page.goto(server.url(`${LIST}&look=none`));
  await expect(look.panel.getByRole("alert")).toBeVisible();
  await expectAccessible(page);
});

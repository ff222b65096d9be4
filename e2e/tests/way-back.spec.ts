// From the list to an interview and back to where the list was left.

import { KeyDialog } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY } from "../support/server.ts";
import { expect, test, type Page } from "../support/test.ts";
import { hold, installClock } from "../support/time.ts";

const waysBack: [string, (page: Page) => Promise<unknown>][] = [
  ["the browser's back", (page) => page.goBack()],
  ["the link to the list", (page) => new DetailPage(page).back.click()],
];
for (const [way, goBack] of waysBack) {
  test(`${way} leads to the same list, the same place and the link that was opened`, async ({ page, server }) => {
    const address = "/interviews?archived=true&page=2&pageSize=50";
    const list = await ListPage.open(page, server, address);
    const link = list.titles.nth(40);
    await link.scrollIntoViewIfNeeded();
    const scrolled = await page.evaluate(() => scrollY);
    expect(scrolled).toBeGreaterThan(200);
    const titles = await list.titles.allTextContents();
    await link.click();
    await expect(new DetailPage(page).facts).toBeVisible();
    await expect(page).toHaveURL(/\/interviews\/[^?]+$/);

    await goBack(page);
    await expect(page).toHaveURL(server.url(address));
    await list.shows(titles);
    await expect(link).toBeFocused();
    expect(Math.abs((await page.evaluate(() => scrollY)) - scrolled)).toBeLessThan(2);
  });
}

test("the list that waits is neither seen nor reached while its interview is looked at", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const other = (await list.titles.nth(1).textContent()) ?? "";
  await list.titles.first().click();
  await expect(new DetailPage(page).facts).toBeVisible();
  const waiting = page.locator("[data-rests]");
  await expect(waiting.getByText(other, { exact: true })).toBeHidden();
  await expect(waiting).toHaveCSS("height", "0px");
  await expect(page.getByRole("table")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const ids = await page.locator("[id]").evaluateAll((all) => all.map((one) => one.id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);

  const places = await page.locator("a[href], button, input, [tabindex='0']").count();
  for (let step = 0; step < places; step += 1) {
    await page.keyboard.press("Tab");
    await expect(waiting.locator(":focus")).toHaveCount(0);
  }
});

test("a list that is not come back to from an interview starts at its top", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).send(KEY);
  const list = new ListPage(page);
  const detail = new DetailPage(page);
  await list.titles.nth(20).click();
  await expect(detail.facts).toBeVisible();
  await detail.back.click();
  await expect(list.titles.nth(20)).toBeFocused();
  const main = page.getByRole("navigation", { name: "Main" });
  await main.getByRole("link", { name: "Your key" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Your key" })).toBeFocused();
  await main.getByRole("link", { name: "Interviews" }).click();
  await expect(list.titles).toHaveCount(25);
  await expect(list.heading).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("going back soon asks nothing; later the rows stand at once and are read again", async ({ page, server }) => {
  await installClock(page);
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  // The next page is read ahead.
  const readAgain = () => asked.filter((url) => url.includes("/qsi/gather/interviews?page=1&"));
  const there = async () => {
    await list.titles.first().click();
    await expect(new DetailPage(page).facts).toBeVisible();
  };
  await there();
  await page.goBack();
  await list.shows(titles);
  expect(readAgain()).toEqual([]);

  await there();
  await page.clock.fastForward(31_000);
  const release = await hold(page, /gather\/interviews\?/);
  await page.goBack();
  await list.shows(titles);
  await expect(list.results.locator("[aria-busy]")).toHaveAttribute("aria-busy", "true");
  release();
  await expect(list.results.locator("[aria-busy]")).toHaveAttribute("aria-busy", "false");
  expect(readAgain()).toHaveLength(1);
});

test("the way back to a long list waits for nothing", async ({ page, startServer }) => {
  const server = await startServer({ demo: 500 });
  const list = await ListPage.open(page, server, "/interviews?archived=true&page=3&pageSize=100");
  await expect(list.titles).toHaveCount(100);
  const titles = await list.titles.allTextContents();
  const link = list.titles.nth(90);
  await link.scrollIntoViewIfNeeded();
  // In the window: how high the rows are that were far from it until then is guessed, and so is how far it is scrolled.
  const top = () => link.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await link.hover();
  const before = await top();
  await link.click();
  await expect(new DetailPage(page).facts).toBeVisible();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const release = await hold(page, /\/qsi\//);
  await page.goBack();
  await list.shows(titles);
  await expect(link).toBeFocused();
  await expect.poll(top).toBe(before);
  expect(asked.filter((url) => url.includes("page=3"))).toEqual([]);
  release();
});

test("an interview starts at its top, and its heading has the focus", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=100");
  await list.titles.nth(80).click();
  const detail = new DetailPage(page);
  await expect(detail.facts).toBeVisible();
  await expect(detail.heading).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

// What is read before anybody has asked for it, and what a tab shows of its last visit.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, type Page, test } from "../support/test.ts";
import { hold } from "../support/time.ts";

const READ = /\/qsi\/gather\/interviews\//;

/** Waits until the next page is here: one thing is read ahead at a time. */
const atRest = (page: Page) => page.waitForResponse(/interviews\?page=2&/).then((response) => response.finished());

test("a row under the pointer is read once, and opens without a network", async ({ page, server }) => {
  const rest = atRest(page);
  const list = await ListPage.open(page, server);
  await rest;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const read = page.waitForResponse(READ);
  await list.titles.nth(3).hover();
  await (await read).finished();
  const title = await list.titles.nth(3).textContent();
  const release = await hold(page, READ);
  await list.titles.nth(3).click();
  const detail = new DetailPage(page);
  await expect(detail.heading).toHaveText(title ?? "");
  await detail.isWhole();
  await expect(page.locator(".page--detail .skeleton")).toHaveCount(0);
  expect(asked.filter((url) => READ.test(url))).toHaveLength(1);
  release();
});

test("the next page is there before it is asked for", async ({ page, server }) => {
  const rest = atRest(page);
  const list = await ListPage.open(page, server);
  await rest;
  const second = await server.api().titles({ page: 2 });
  const release = await hold(page, /\/qsi\/gather\/interviews\?/);
  await list.pageLink("Next").click();
  await list.shows(second);
  release();
});

test("a reload shows the last list at once, and what is new behind it", async ({ page, startServer }) => {
  const server = await startServer({ demo: 30 });
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await server.api().create({ title: "Made meanwhile", displayName: "Made meanwhile", interviewType: "standard", questionIds: [] });
  const release = await hold(page, /\/qsi\/gather\/interviews\?/);
  await page.reload();
  await list.shows(titles);
  release();
  await expect(list.titles.first()).toHaveText("Made meanwhile");
});

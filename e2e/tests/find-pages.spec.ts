// Paging through the list: each page is an address and an entry of the history.

import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";

const entries = (page: Page) => page.evaluate(() => history.length);

test("the number of rows per page can be chosen", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?page=3");
  for (const size of [10, 50, 100]) {
    await list.sizes.getByRole("link", { name: String(size), exact: true }).click();
    await expect(page).toHaveURL(server.url(`/interviews?pageSize=${size}`));
    await list.shows(await server.api().titles({ pageSize: size }));
  }
  await list.sizes.getByRole("link", { name: "25", exact: true }).click();
  await expect(page).toHaveURL(server.url("/interviews"));
  await expect(list.titles).toHaveCount(25);
});

test("each page is an entry of the history and starts at its top", async ({ page, server }) => {
  const api = server.api();
  const list = await ListPage.open(page, server);
  const before = await entries(page);
  await list.pageLink("Next").click();
  await expect(page).toHaveURL(server.url("/interviews?page=2"));
  await list.shows(await api.titles({ page: 2 }));
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await list.pageLink("Page 3").click();
  await list.shows(await api.titles({ page: 3 }));
  await expect(list.pageLink("Page 3")).toHaveAttribute("aria-current", "page");
  expect(await entries(page)).toBe(before + 2);

  await list.pageLink("Previous").click();
  await expect(page).toHaveURL(server.url("/interviews?page=2"));
  await page.goBack();
  await expect(page).toHaveURL(server.url("/interviews?page=3"));
  await page.goBack();
  await page.goBack();
  await list.shows(await api.titles());
  await expect(list.pageLink("Previous")).toHaveCount(0);
});

test("back from another page leads to where the first one was left", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await list.pageLink("Next").scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(200);
  await list.pageLink("Next").click();
  await list.shows(await server.api().titles({ page: 2 }));
  await page.goBack();
  await list.shows(titles);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test("a link to the page that was left by going forward is an entry too", async ({ page, server }) => {
  const api = server.api();
  const list = await ListPage.open(page, server);
  await list.pageLink("Page 2").click();
  await list.shows(await api.titles({ page: 2 }));
  await list.pageLink("Page 3").click();
  await list.shows(await api.titles({ page: 3 }));
  await page.goBack();
  await list.shows(await api.titles({ page: 2 }));
  await page.goForward();
  await list.shows(await api.titles({ page: 3 }));
  await list.pageLink("Page 2").click();
  await expect(page).toHaveURL(server.url("/interviews?page=2"));
  await list.shows(await api.titles({ page: 2 }));
  await page.goBack();
  await expect(page).toHaveURL(server.url("/interviews?page=3"));
  await list.shows(await api.titles({ page: 3 }));
});

test("back, forward, a reload and a pasted link bring the same list", async ({ page, server, context }) => {
  const list = await ListPage.open(page, server);
  await list.archived.check();
  await expect(page).toHaveURL(/archived=true/);
  await list.types.getByRole("link", { name: "Standard" }).click();
  await expect(page).toHaveURL(/interviewType=standard/);
  await list.sizes.getByRole("link", { name: "10", exact: true }).click();
  await expect(page).toHaveURL(/pageSize=10/);
  await list.search.fill("er");
  await expect(page).toHaveURL(/search=er/);
  await list.pageLink("Next").click();
  const address = "/interviews?search=er&archived=true&interviewType=standard&page=2&pageSize=10";
  await expect(page).toHaveURL(server.url(address));

  const narrowed = { search: "er", archived: true, interviewType: "standard", pageSize: 10 };
  const second = await server.api().titles({ ...narrowed, page: 2 });
  const showsSecondPage = async (shown: ListPage) => {
    await shown.shows(second);
    await expect(shown.search).toHaveValue("er");
    await expect(shown.archived).toBeChecked();
    await expect(shown.types.getByRole("link", { name: "Standard" })).toHaveAttribute("aria-current", "true");
    await expect(shown.sizes.getByRole("link", { name: "10", exact: true })).toHaveAttribute("aria-current", "true");
    await expect(shown.pageLink("Page 2")).toHaveAttribute("aria-current", "page");
  };
  await showsSecondPage(list);
  await page.goBack();
  await list.shows(await server.api().titles(narrowed));
  await page.goForward();
  await showsSecondPage(list);
  await page.reload();
  await showsSecondPage(list);
  const pasted = await context.newPage();
  await showsSecondPage(await ListPage.open(pasted, server, address));

  // All the way back: each filter was an entry, the search was none.
  for (const query of [
    "?search=er&archived=true&interviewType=standard&pageSize=10",
    "?archived=true&interviewType=standard",
    "?archived=true",
    "",
  ]) {
    await page.goBack();
    await expect(page).toHaveURL(server.url(`/interviews${query}`));
  }
  await list.shows(await server.api().titles());
  await expect(list.archived).not.toBeChecked();
  await expect(list.search).toHaveValue("");
});

test("a page past the end leads to the last one and says so", async ({ page, server }) => {
  const { pagination } = await server.api().list();
  const list = await ListPage.open(page, server, "/interviews?page=900");
  await expect(page).toHaveURL(server.url(`/interviews?page=${pagination.pages}`));
  await list.shows(await server.api().titles({ page: pagination.pages }));
  await expect(list.results.getByText("There is no page 900 any more; this is the last one.")).toBeVisible();
  await list.pageLink("Previous").click();
  await list.shows(await server.api().titles({ page: pagination.pages - 1 }));
  await expect(list.results.getByText("There is no page 900")).toHaveCount(0);
});

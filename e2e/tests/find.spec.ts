// Finding an interview among many: everything that narrows the list is in the address.

import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";
import { installClock, stopClock } from "../support/time.ts";

const entries = (page: Page) => page.evaluate(() => history.length);

test("the first page shows the newest interviews and how many there are", async ({ page, server }) => {
  const { interviews, pagination } = await server.api().list();
  const list = await ListPage.open(page, server);
  await list.shows(interviews.map((interview) => interview.title));
  await expect(list.summary(`1 to 25 of ${pagination.total} interviews`)).toBeVisible();
  await expect(list.announcement).toHaveText(`1 to 25 of ${pagination.total} interviews`);
  await expect(page).toHaveTitle("Interviews · Callboard");
});

test("the root address is the list, with whatever it is narrowed to", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/");
  await expect(page).toHaveURL(server.url("/interviews"));
  await page.goto(server.url("/?search=engineer"));
  await list.shows(await server.api().titles({ search: "engineer" }));
  await expect(page).toHaveURL(server.url("/interviews?search=engineer"));
});

test("typing in the search narrows the rows to titles with that text, in any case", async ({ page, server }) => {
  const { interviews, pagination } = await server.api().list({ search: "engineer" });
  expect(interviews.length).toBeGreaterThan(1);
  const list = await ListPage.open(page, server);
  await list.search.pressSequentially("ENGINEER");
  await expect(page).toHaveURL(server.url("/interviews?search=ENGINEER"));
  await list.shows(interviews.map((interview) => interview.title));
  await expect(list.announcement).toHaveText(new RegExp(`\\b${pagination.total} interviews$`));
  await expect(list.search).toBeFocused();
  await expect(list.search).toHaveValue("ENGINEER");
});

test("typing makes no history entry and asks the API once; back leaves the list", async ({ page, server }) => {
  await installClock(page);
  await page.goto(server.url("/connect"));
  const list = new ListPage(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).click();
  await expect(list.titles).toHaveCount(25);
  const before = await entries(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  // However slow this machine is, the letters come faster than the search.
  await stopClock(page);
  await list.search.pressSequentially("engineer");
  await page.clock.runFor(1000);
  await page.clock.resume();
  await list.shows(await server.api().titles({ search: "engineer" }));
  expect(await entries(page)).toBe(before);
  expect(asked.filter((url) => url.includes("search="))).toHaveLength(1);

  await page.goBack();
  await expect(page).toHaveURL(server.url("/connect"));
  await page.goForward();
  await expect(page).toHaveURL(server.url("/interviews?search=engineer"));
  await expect(list.search).toHaveValue("engineer");
});

test("Enter searches at once and Escape clears the search", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const all = await list.titles.allTextContents();
  await list.search.fill("engineer");
  await list.search.press("Enter");
  await expect(page).toHaveURL(server.url("/interviews?search=engineer"));
  await list.shows(await server.api().titles({ search: "engineer" }));
  await list.search.press("Escape");
  await expect(page).toHaveURL(server.url("/interviews"));
  await expect(list.search).toHaveValue("");
  await list.shows(all);
});

test("a search in any script and with any sign finds what the API finds", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  for (const search of ["エンジニア", "ö", "100%", "a&b=c", "#1", "+", "<b>"]) {
    await list.search.fill(search);
    await expect.poll(() => new URL(page.url()).searchParams.get("search")).toBe(search);
    await list.shows(await server.api().titles({ search }));
  }
});

test("a filter that is chosen before a search has begun does not lose what was typed", async ({ page, server }) => {
  await installClock(page);
  const list = await ListPage.open(page, server);
  await list.search.fill("engineer");
  await list.types.getByRole("link", { name: "Standard" }).click();
  await expect(page).toHaveURL(server.url("/interviews?search=engineer&interviewType=standard"));
  await list.shows(await server.api().titles({ search: "engineer", interviewType: "standard" }));
  await expect(list.search).toHaveValue("engineer");
});

test("an interview that is opened before a search has begun stays open", async ({ page, server }) => {
  await installClock(page);
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await stopClock(page);
  await list.search.fill("engineer");
  await list.titles.first().press("Enter");
  await expect(page).toHaveURL(/\/interviews\/[^?]+$/);
  await page.clock.runFor(1000);
  await page.clock.resume();
  await expect(page.getByRole("heading", { level: 1, name: titles[0] ?? "", exact: true })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(server.url("/interviews"));
  await list.shows(titles);
});

test("a type shows only interviews of that type", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?page=2");
  await list.types.getByRole("link", { name: "Questionnaire" }).click();
  await expect(page).toHaveURL(server.url("/interviews?interviewType=questionnaire"));
  await list.shows(await server.api().titles({ interviewType: "questionnaire" }));
  await expect(list.types.getByRole("link", { name: "Questionnaire" })).toHaveAttribute("aria-current", "true");
  await list.types.getByRole("link", { name: "All types" }).click();
  await expect(page).toHaveURL(server.url("/interviews"));
  await list.shows(await server.api().titles());
});

test("archived interviews are shown when they are asked for, beside the others", async ({ page, server }) => {
  const all = await server.api().list({ archived: true, pageSize: 100 });
  const live = await server.api().list({ pageSize: 100 });
  expect(all.pagination.total).toBeGreaterThan(live.pagination.total);
  const list = await ListPage.open(page, server, "/interviews?pageSize=100");
  await expect(list.table.getByRole("cell", { name: "Archived" })).toHaveCount(0);
  await list.archived.check();
  await expect(page).toHaveURL(server.url("/interviews?archived=true&pageSize=100"));
  await list.shows(all.interviews.map((interview) => interview.title));
  const archived = all.interviews.filter((interview) => interview.status === 3);
  await expect(list.table.getByRole("cell", { name: "Archived", exact: true })).toHaveCount(archived.length);
  await list.archived.uncheck();
  await expect(page).toHaveURL(server.url("/interviews?pageSize=100"));
  await list.shows(live.interviews.map((interview) => interview.title));
});

test("a status narrows the rows of this page, counts them and asks the API nothing", async ({ page, server }) => {
  const { interviews } = await server.api().list();
  const paused = interviews.filter((interview) => interview.status === 1);
  expect(paused.length).toBeGreaterThan(0);
  const list = await ListPage.open(page, server);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await expect(list.statuses.getByRole("link", { name: "Any status 25" })).toHaveAttribute("aria-current", "true");

  await list.statuses.getByRole("link", { name: `Paused ${paused.length}` }).click();
  await expect(page).toHaveURL(server.url("/interviews?status=paused"));
  await list.shows(paused.map((interview) => interview.title));
  await page.goBack();
  await list.shows(interviews.map((interview) => interview.title));
  expect(asked.filter((url) => url.includes("/qsi/gather/interviews"))).toEqual([]);
});

test("a status that no row of a page has says so and offers the others", async ({ page, server }) => {
  const { interviews } = await server.api().list();
  const list = new ListPage(page);
  await page.goto(server.url("/interviews?status=archived"));
  await expect(list.results.getByRole("heading", { name: "None of this status on this page" })).toBeVisible();
  await list.results.getByRole("link", { name: "Show any status" }).click();
  await list.shows(interviews.map((interview) => interview.title));
});

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

test("a search without a match says so, and its filters can be cleared", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?pageSize=10&interviewType=standard");
  await list.search.fill("no title has this");
  await expect(list.results.getByRole("heading", { name: "No interview matches" })).toBeVisible();
  await expect(list.results.getByText("Archived interviews were left out.")).toBeVisible();
  await expect(list.announcement).toHaveText("No interviews found");
  await expect(list.titles).toHaveCount(0);
  await list.results.getByRole("link", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(server.url("/interviews?pageSize=10"));
  await expect(list.search).toHaveValue("");
  await list.shows(await server.api().titles({ pageSize: 10 }));
  await expect(list.clear).toHaveCount(0);
});

test("what only an archived interview matches is found in one more step", async ({ page, server }) => {
  const all = await server.api().all({ archived: true });
  const found = all.find(({ status, title }) => {
    return status === 3 && all.every((other) => other.title === title || !other.title.includes(title));
  });
  const title = found?.title ?? "";
  expect(title).not.toBe("");
  const list = new ListPage(page);
  await page.goto(server.url("/interviews"));
  await list.search.fill(title);
  await list.results.getByRole("link", { name: "Search archived ones too" }).click();
  await list.shows([title]);
  await expect(list.archived).toBeChecked();
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

test("nonsense in an address is left aside", async ({ page, server }) => {
  const list = await ListPage.open(
    page,
    server,
    "/interviews?page=-3&pageSize=33&archived=perhaps&interviewType=hologram&status=9&x=y",
  );
  await list.shows(await server.api().titles());
  await expect(list.archived).not.toBeChecked();
});

test("a refresh shows what others have changed", async ({ page, startServer }) => {
  const server = await startServer({ demo: 30 });
  const list = await ListPage.open(page, server);
  const body = { title: "Made elsewhere", displayName: "Made elsewhere", interviewType: "standard", questionIds: [] };
  await server.api().create(body);
  await expect(list.titles.first()).not.toHaveText("Made elsewhere");
  await list.refresh.click();
  await expect(list.titles.first()).toHaveText("Made elsewhere");
  await expect(list.refresh).toBeFocused();
});

test("without any interview the list says what will be there", async ({ page, startServer }) => {
  const server = await startServer({ demo: 0 });
  const list = new ListPage(page);
  await page.goto(server.url("/interviews"));
  await expect(list.results.getByRole("heading", { name: "No interviews yet" })).toBeVisible();
  await expect(list.announcement).toHaveText("No interviews found");
});

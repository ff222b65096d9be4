// Finding an interview by a text in its title.

import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { expect, test } from "../support/test.ts";
import { installClock, stopClock } from "../support/time.ts";

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
  // The next page of what was found is not read ahead.
  await saveData(page);
  await page.goto(server.url("/connect"));
  const list = new ListPage(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).click();
  await expect(list.titles).toHaveCount(25);
  const before = await page.evaluate(() => history.length);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));

  // However slow this machine is, the letters come faster than the search.
  await stopClock(page);
  await list.search.pressSequentially("engineer");
  await page.clock.runFor(1000);
  await page.clock.resume();
  await list.shows(await server.api().titles({ search: "engineer" }));
  expect(await page.evaluate(() => history.length)).toBe(before);
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

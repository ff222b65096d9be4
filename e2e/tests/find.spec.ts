// Finding an interview among many: everything that narrows the list is in the address.

import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { expect, test } from "../support/test.ts";

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
  // Nothing is read ahead, so that every request is one of the status.
  await saveData(page);
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

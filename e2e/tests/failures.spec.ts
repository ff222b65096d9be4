// What goes wrong is said in words, keeps what was there, and offers the next step.

import { partsFetched, saveData } from "../support/parts.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";
import { hold, installClock } from "../support/time.ts";

const LIST = "GET /qsi/gather/interviews";
const problemOf = (page: Page) => page.getByRole("main").getByRole("alert");
/** A failure while older rows stand: it is no alert, the rows are still of use. */
const warningOf = (page: Page) => page.getByRole("region", { name: "Results" });

test("a list that fails says what happened, gives the id to quote, and can be tried again", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/500/);
  const server = await startServer({ fail: [`${LIST}#1=500`] });
  const failed = page.waitForResponse((response) => response.status() === 500);
  await page.goto(server.url("/interviews"));
  const { meta } = (await (await failed).json()) as { meta: { requestId: string } };
  const problem = problemOf(page);
  await expect(problem).toContainText("The API failed (error 500)");
  await expect(problem).toContainText("It could not read the interviews. Try again in a moment");
  await expect(problem).toContainText(`Request id: ${meta.requestId}`);
  const list = new ListPage(page);
  await expect(list.announcement).toHaveText("The API failed (error 500)");
  await problem.getByRole("button", { name: "Try again" }).click();
  await list.shows(await server.api().titles());
  await expect(problem).toHaveCount(0);
});

test("an interview that fails can be tried again, and left", async ({ page, startServer, watch }) => {
  watch.expect(/503/);
  const server = await startServer({ fail: ["GET /qsi/gather/interviews/*#1=503"] });
  const [first] = (await server.api().list()).interviews;
  const detail = new DetailPage(page);
  await page.goto(server.url(`/interviews/${first?.id}`));
  const problem = problemOf(page);
  await expect(problem).toContainText("The API failed (error 503)");
  await expect(page.getByRole("link", { name: "Go to the list of interviews" })).toBeVisible();
  await problem.getByRole("button", { name: "Try again" }).click();
  await expect(detail.facts).toBeVisible();
  await expect(detail.heading).toHaveText(first?.title ?? "");
});

test("a refresh that fails keeps the rows and says how old they are", async ({ page, startServer, watch }) => {
  watch.expect(/500/);
  const server = await startServer({ fail: [`${LIST}#2=500`] });
  await saveData(page);
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await list.refresh.click();
  const warning = warningOf(page);
  await expect(warning).toContainText("The API failed (error 500)");
  await expect(warning).toContainText(/What you see is from \d{1,2} \w+ \d{4}, \d{2}:\d{2}\./);
  await list.shows(titles);
  await expect(list.announcement).toHaveText("The API failed (error 500)");
  await warning.getByRole("button", { name: "Try again" }).click();
  await expect(warning).not.toContainText("What you see is from");
  await list.shows(titles);
});

test("another page that fails keeps the old one in sight and does not pass it for the new one", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/500/);
  const server = await startServer({ fail: [`${LIST}#2=500`] });
  await saveData(page);
  const list = await ListPage.open(page, server);
  await list.pageLink("Next").click();
  await expect(warningOf(page)).toContainText("The API failed (error 500)");
  await expect(list.results.getByText(/^1 to 25 of/)).toBeVisible();
  await warningOf(page).getByRole("button", { name: "Try again" }).click();
  await list.shows(await server.api().titles({ page: 2 }));
  await expect(list.results.getByText(/^26 to 50 of/)).toBeVisible();
});

test("too many requests say until when to wait", async ({ page, startServer, watch }) => {
  watch.expect(/429/);
  // One for the rows, one for the names of the teams.
  const server = await startServer({ rateLimit: "2/1000" });
  await saveData(page);
  const list = await ListPage.open(page, server);
  await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
  const titles = await list.titles.allTextContents();
  await list.refresh.click();
  const warning = warningOf(page);
  await expect(warning).toContainText("Too many requests");
  await list.shows(titles);
  const said = await warning.getByText("It can be tried again at").textContent();
  const until = Date.parse(`${/at (.+)\.$/.exec(said ?? "")?.[1]} UTC`);
  // Said to the minute, and no longer than the minute of the limit.
  expect(until).toBeGreaterThan(Date.now() - 60_000);
  expect(until).toBeLessThan(Date.now() + 61_000);

  // The tab has kept its last rows.
  await page.reload();
  await expect(warning).toContainText("Too many requests");
  await expect(warning).toContainText("It can be tried again at");
  await list.shows(titles);
});

test("a gateway's page instead of an answer is not taken for one", async ({ page, startServer, watch }) => {
  watch.expect(/502/);
  const server = await startServer({ fail: [`${LIST}#1=html`] });
  await page.goto(server.url("/interviews"));
  await expect(problemOf(page)).toContainText("The answer was not from the API");
  await expect(problemOf(page)).toContainText("status 502");
  await problemOf(page).getByRole("button", { name: "Try again" }).click();
  await new ListPage(page).shows(await server.api().titles());
});

test("a connection that is cut is told as one", async ({ page, startServer, watch }) => {
  watch.expect(/net::ERR_/);
  // From here on all of them: a browser sends a request again by itself when an old connection breaks.
  const server = await startServer({ fail: [`${LIST}#2-=drop`] });
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await list.refresh.click();
  await expect(warningOf(page)).toContainText("No connection to the server. What you see is from");
  await list.shows(titles);
});

test("a server that goes away and comes back loses nothing", async ({ page, startServer, watch }) => {
  watch.expect(/net::ERR_CONNECTION_REFUSED/);
  const server = await startServer({ demo: 30 });
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await partsFetched(page);
  await server.stop();
  await list.refresh.click();
  await expect(warningOf(page)).toContainText("No connection to the server");
  await list.shows(titles);
  await server.startAgain();
  await list.results.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("What you see is from")).toHaveCount(0);
  await list.shows(titles);
});

test("without a network the rows stay, and go on when it is back", async ({ page, server, context, watch }) => {
  watch.expect(/net::ERR_INTERNET_DISCONNECTED/);
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  await partsFetched(page);
  await context.setOffline(true);
  await list.refresh.click();
  await expect(warningOf(page)).toContainText("You are offline. What you see is from");
  await list.shows(titles);
  // Nobody has to press anything.
  await context.setOffline(false);
  await expect(page.getByText("You are offline")).toHaveCount(0);
  await list.shows(titles);
});

test("an answer that never comes is given up after half a minute", async ({ page, server }) => {
  await installClock(page);
  const release = await hold(page, /gather\/interviews\?/);
  const asked = page.waitForRequest(/gather\/interviews\?/);
  await page.goto(server.url("/interviews"));
  await asked;
  // The request is older than the app, which then waits for the rest of its time.
  await expect(page.getByText("Loading interviews")).toBeAttached();
  await page.clock.fastForward(25_000);
  await expect(page.getByText("Loading interviews")).toBeAttached();
  await page.clock.fastForward(6_000);
  await expect(problemOf(page)).toContainText("The server took too long");
  release();
  await problemOf(page).getByRole("button", { name: "Try again" }).click();
  await new ListPage(page).shows(await server.api().titles());
});

test("names that cannot be had leave the ids, and are asked for again with the next rows", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/500/);
  const server = await startServer({ fail: ["GET /qsi/gather/teams#1=500"] });
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const list = await ListPage.open(page, server);
  const { interviews } = await server.api().list();
  await expect(list.table.getByRole("cell", { name: interviews[0]?.teamId ?? "", exact: true }).first()).toBeVisible();
  await list.pageLink("Next").click();
  await list.shows(await server.api().titles({ page: 2 }));
  await expect(list.table.getByRole("cell", { name: /^Northwind / })).toHaveCount(25);
  // Once for each page of rows, not once for each row.
  expect(asked.filter((path) => path === "/qsi/gather/teams")).toHaveLength(2);
});

test("what is still on its way is said to be loading", async ({ page, server }) => {
  const releaseList = await hold(page, /gather\/interviews\?/);
  const list = new ListPage(page);
  await page.goto(server.url("/interviews"));
  await expect(page.getByText("Loading interviews")).toBeAttached();
  await expect(list.heading).toBeVisible();
  await expect(list.announcement).toBeEmpty();
  releaseList();
  await expect(list.titles).toHaveCount(25);

  const releaseDetail = await hold(page, /gather\/interviews\/./);
  await list.titles.first().click();
  await expect(page.getByText("Loading the interview")).toBeAttached();
  releaseDetail();
  await expect(new DetailPage(page).facts).toBeVisible();
});

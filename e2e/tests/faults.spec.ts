// What an API can do to a read, tried fault by fault: the person is told in words, nothing is asked twice
// by itself, and when the fault is over the page goes on without a reload.

import { partsFetched, saveData } from "../support/parts.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";
import { carriedOutBut } from "../support/upstream/faults.ts";
import { fillColumn } from "../support/upstream/table.ts";

const LIST = "GET /interviews";
const DETAIL = "GET /interviews/*";

test.beforeEach(({ watch }) => {
  test.setTimeout(180_000);
  watch.expect(/Failed to load resource/);
});

const problemOf = (page: Page) => page.getByRole("main").getByRole("alert");

test("the list, refreshed, with every fault there is", async ({ page, startBehindUpstream }) => {
  const { server, upstream } = await startBehindUpstream({ demo: 60 });
  // Each request is counted, and the next page would be read ahead.
  await saveData(page);
  const open = () => ListPage.open(page, server);
  let list = await open();
  const titles = await list.titles.allTextContents();
  const results = list.results;

  await fillColumn(
    "list",
    async ({ name, fault, read }) => {
      upstream.fail(LIST, fault);
      const before = upstream.count(LIST);
      await list.refresh.click();
      await expect.poll(() => upstream.count(LIST)).toBe(before + 1);
      if (read === "works") {
        await expect(results.locator(".query-view")).toHaveAttribute("aria-busy", "false");
        await expect(results).not.toContainText("What you see is from");
        if (name === "missing fields") {
          // Only ids came; without a pagination it is the only page.
          await expect(list.titles.first()).not.toHaveText(titles[0] ?? "");
          await expect(list.titles).toHaveCount(25);
        } else {
          await list.shows(titles);
        }
        upstream.heal();
        await list.refresh.click();
        await list.shows(titles);
        return;
      }
      const words = name === "404" ? ["The API was not found", "Tell whoever hosts Callboard"] : read;
      for (const text of words) {
        await expect(results).toContainText(text);
      }
      await expect(results).toContainText("What you see is from");
      if (name.startsWith("429,") && name !== "429, without times") {
        await expectWithinTheHour(page);
      }
      await list.shows(titles);
      expect(upstream.count(LIST), "asked once").toBe(before + 1);
      upstream.heal();
      await results.getByRole("button", { name: "Try again" }).click();
      await expect(results).not.toContainText("What you see is from");
      await list.shows(titles);
      expect(upstream.count(LIST)).toBe(before + 2);
    },
    async () => {
      upstream.heal();
      list = await open();
    },
  );
});

test("an interview, opened, with every fault there is", async ({ page, startBehindUpstream }) => {
  const { server, upstream } = await startBehindUpstream({ demo: 90 });
  await saveData(page);
  const open = () => ListPage.open(page, server, "/interviews?pageSize=100");
  const list = await open();
  const titles = await list.titles.allTextContents();
  const detail = new DetailPage(page);
  const problem = problemOf(page);

  await fillColumn(
    "detail",
    async ({ name, fault, read }, number) => {
      upstream.fail(DETAIL, fault);
      const before = upstream.count(DETAIL);
      const title = titles[number] ?? "";
      await list.titles.nth(number).click();
      if (read === "works") {
        await detail.isWhole();
        await expect(detail.facts).toBeVisible();
        if (name === "missing fields") {
          await expect(detail.section("Questions")).toHaveCount(0);
          await expect(page.getByText("Not sent by the API, so not known here")).toBeVisible();
        } else {
          await expect(detail.heading).toHaveText(title);
        }
        expect(upstream.count(DETAIL)).toBe(before + 1);
      } else {
        const words = name === "404" ? ["There is no such interview", "it may belong to another team"] : read;
        for (const text of words) {
          await expect(problem).toContainText(text);
        }
        if (name.startsWith("429,") && name !== "429, without times") {
          await expectWithinTheHour(page);
        }
        await expect(page.getByRole("link", { name: "Go to the list of interviews" })).toBeVisible();
        expect(upstream.count(DETAIL), "asked once").toBe(before + 1);
        upstream.heal();
        if (name === "404") {
          // Asking again is no remedy; opening it again is.
          await detail.back.click();
          await list.titles.nth(number).click();
        } else {
          await problem.getByRole("button", { name: "Try again" }).click();
        }
        await detail.isWhole();
        await expect(detail.facts).toBeVisible();
        await expect(detail.heading).toHaveText(title);
        await expect(problem).toHaveCount(0);
        expect(upstream.count(DETAIL)).toBe(before + 2);
      }
      upstream.heal();
      await detail.back.click();
      await expect(list.titles.first()).toBeVisible();
    },
    async () => {
      upstream.heal();
      await open();
    },
  );
});

test("the last requests before the limit are kept for writes, and a read that waits says so", async ({
  page,
  startBehindUpstream,
}) => {
  const { api, server, upstream } = await startBehindUpstream({ demo: 30 });
  const list = await ListPage.open(page, server);
  const titles = await list.titles.allTextContents();
  upstream.fail(
    LIST,
    carriedOutBut((answer) => {
      const reset = String(Math.ceil(Date.now() / 1000) + 600);
      const limit = { "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "3", "x-ratelimit-reset": reset };
      return { ...answer, headers: { ...answer.headers, ...limit } };
    }),
    1,
  );
  await list.refresh.click();
  await expect.poll(() => upstream.count(LIST)).toBe(2);
  await expect(list.results.locator(".query-view")).toHaveAttribute("aria-busy", "false");
  await list.refresh.click();
  await expect(list.results).toContainText("Too many requests");
  await expect(list.results).toContainText("They are kept for saving, so reading waits.");
  await expectWithinTheHour(page);
  await list.shows(titles);
  expect(upstream.count(LIST), "the API was not asked").toBe(2);
  await page.getByRole("link", { name: "New interview" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Saved all the same");
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  await expect.poll(async () => (await api.list({ search: "Saved all the same" })).pagination.total).toBe(1);
});

test("offline in the middle, what was read can be read on, and what is typed waits for the network", async ({
  page,
  context,
  startBehindUpstream,
}) => {
  const { api, server, upstream } = await startBehindUpstream({ demo: 30 });
  const list = await ListPage.open(page, server);
  const detail = new DetailPage(page);
  const title = await list.titles.first().textContent();
  await list.titles.first().click();
  await detail.isWhole();
  await partsFetched(page);
  await context.setOffline(true);
  // The app itself is in memory, and so is what was read.
  await detail.back.click();
  await expect(list.titles.first()).toHaveText(title ?? "");
  await list.titles.first().click();
  await expect(detail.heading).toHaveText(title ?? "");
  await expect(detail.facts).toBeVisible();
  await detail.back.click();
  await list.titles.nth(1).click();
  await expect(problemOf(page)).toContainText("You are offline");
  await detail.back.click();
  await page.getByRole("link", { name: "New interview" }).click();
  const field = page.getByRole("textbox", { name: "Title" });
  await field.fill("Typed on a train");
  const submit = async () => {
    await page.getByRole("button", { name: "Create interview" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Create" }).click();
  };
  await submit();
  await expect(problemOf(page)).toContainText("You are offline");
  await expect(problemOf(page)).toContainText("No interview was created.");
  await expect(field).toHaveValue("Typed on a train");
  expect(upstream.count("POST /interviews")).toBe(0);
  await context.setOffline(false);
  await submit();
  await expect(detail.heading).toHaveText("Typed on a train");
  expect(upstream.count("POST /interviews")).toBe(1);
  expect((await api.list({ search: "Typed on a train" })).pagination.total).toBe(1);
});

test("offline before the load there is the browser's own page, and later the app as ever", async ({
  page,
  context,
  server,
}) => {
  await context.setOffline(true);
  await expect(page.goto(server.url("/interviews"))).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
  await context.setOffline(false);
  await ListPage.open(page, server);
  // This file expects a complaint on the console of each test; a 404 brings one.
  await page.goto(server.url("/interviews/none"));
  await expect(problemOf(page)).toContainText("There is no such interview");
});

/** Whatever the API's clock says, the time that is said is of this browser's clock and near. */
async function expectWithinTheHour(page: Page): Promise<void> {
  const said = await page.getByRole("main").getByText("It can be tried again at").first().textContent();
  const until = Date.parse(`${/at (.+?)\.$/.exec(said ?? "")?.[1]} UTC`);
  // Said to the minute.
  expect(until).toBeGreaterThan(Date.now() - 60_000);
  expect(until).toBeLessThan(Date.now() + 3_660_000);
}

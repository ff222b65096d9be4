// What an API can do to a read, tried fault by fault: the person is told in words, nothing is asked twice
// by itself, and when the fault is over the page goes on without a reload.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";
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

/** Whatever the API's clock says, the time that is said is of this browser's clock and near. */
async function expectWithinTheHour(page: Page): Promise<void> {
  const said = await page.getByRole("main").getByText("It can be tried again at").first().textContent();
  const until = Date.parse(`${/at (.+?)\.$/.exec(said ?? "")?.[1]} UTC`);
  // Said to the minute.
  expect(until).toBeGreaterThan(Date.now() - 60_000);
  expect(until).toBeLessThan(Date.now() + 3_660_000);
}

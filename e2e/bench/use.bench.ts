// What a person does once the list is there.

import { expect, type Locator, type Page, test } from "@playwright/test";

import { ListPage } from "../support/pages/list.ts";
import { Server } from "../support/server.ts";
import { Contestant, Contestants, noSamples } from "./contestants.ts";
import { result, type Sight } from "./instrument.ts";
import { inMemory, sum } from "./memory.ts";
import { NETWORKS, SLOW_PROCESSOR, UNLIMITED } from "./networks.ts";
import { press } from "./press.ts";
import { Results } from "./results.ts";
import { LONG_RUNS, RUNS } from "./settings.ts";

const SEARCHES = ["engineer", "manager", "nurse", "driver"];
/** Milliseconds after each letter of a word: quick ones, and pauses in which the rows come. */
const RHYTHM = [120, 90, 400, 140, 110, 450, 130, 100];
const LETTER_MS = 50;
/** Of so many, ten thousand are in the list; the others are archived. */
const MANY_INTERVIEWS = 15_000;

let contestants: Contestants;
const results = new Results("use");

test.beforeAll(async () => {
  contestants = await Contestants.start();
});

test.afterAll(async () => {
  await results.write();
  await contestants.close();
});

test("steps", async ({ browser }) => {
  for (const network of NETWORKS) {
    const samples = {
      "search: last letter to rows": noSamples(),
      "page change": noSamples(),
      "open: row to interview": noSamples(),
      "open: the next one, pressed by a script": noSamples(),
      "back by the link": noSamples(),
      "back by the browser": noSamples(),
    };
    const contexts = new Map(
      await Promise.all(contestants.all.map(async (one) => [one, await one.context(browser)] as const)),
    );
    // The files are in the browser's memory from the second round on: the first is not measured.
    await contestants.inTurn(RUNS + 1, async (contestant, round) => {
      const context = contexts.get(contestant);
      if (context === undefined) {
        throw new Error("each has a context");
      }
      const [page] = await contestant.open(context, network);
      // Nobody acts before they have looked, and by then what is fetched ahead is there.
      await page.waitForLoadState("networkidle");
      const measured = await steps(page, contestant, round);
      await page.close();
      if (round > 0) {
        for (const [step, duration] of Object.entries(measured)) {
          samples[step as keyof typeof samples][contestant.name].push(duration);
        }
      }
    });
    for (const [what, both] of Object.entries(samples)) {
      results.add({ what, network: network.name, unit: "ms", ...both, wanted: { ratio: 1.2 } });
    }
    await Promise.all([...contexts.values()].map((context) => context.close()));
  }
});

async function steps(page: Page, contestant: Contestant, round: number) {
  const list = new ListPage(page);
  const [, second = [], found = []] = await Promise.all([
    contestant.interviews("page=1&pageSize=25"),
    contestant.interviews("page=2&pageSize=25"),
    contestant.interviews(`page=1&pageSize=25&search=${SEARCHES[round % SEARCHES.length]}`),
  ]);
  const begins = (rows: { id: string }[]): Sight => ({ kind: "list", first: rows[0]?.id ?? "" });
  const until = async (sight: Sight, act: () => Promise<unknown>) => {
    await page.evaluate((sight) => window.bench.fromInputTo(sight), sight);
    await act();
    return result(page);
  };
  const open = async (index: number, act: (link: Locator) => Promise<void>) => {
    const link = list.titles.nth(index);
    const title = (await link.textContent()) ?? "";
    return until({ kind: "interview", title }, () => act(link));
  };
  const backLink = page.getByRole("navigation", { name: "Way back" }).getByRole("link");

  const pageChange = await until(begins(second), () => list.pageLink("Next").click());
  const opened = await open(3, press);
  const back = await until(begins(second), () => backLink.click());
  const openedAtOnce = await open(4, (link) => link.click());
  await page.evaluate((sight) => {
    window.bench.fromNowTo(sight);
    history.back();
  }, begins(second));
  const backByBrowser = await result(page);

  const word = SEARCHES[round % SEARCHES.length] ?? "";
  await list.search.click();
  await page.keyboard.insertText(word.slice(0, -1));
  const search = await until(begins(found), () => page.keyboard.press(word.slice(-1)));
  return {
    "search: last letter to rows": search,
    "page change": pageChange,
    "open: row to interview": opened,
    "open: the next one, pressed by a script": openedAtOnce,
    "back by the link": back,
    "back by the browser": backByBrowser,
  };
}

test("typing", async ({ browser }) => {
  const [letters, slowest] = [noSamples(), noSamples()];
  await contestants.inTurn(RUNS, async (contestant) => {
    const context = await contestant.context(browser);
    const [page] = await contestant.open(context, SLOW_PROCESSOR, "/interviews?pageSize=100");
    await page.waitForLoadState("networkidle");
    await new ListPage(page).search.click();
    for (const [index, letter] of [...(SEARCHES[0] ?? "")].entries()) {
      await page.keyboard.press(letter);
      await page.waitForTimeout(RHYTHM[index % RHYTHM.length] ?? 0);
    }
    const measured = await page.evaluate(() => window.bench.letters);
    letters[contestant.name].push(...measured);
    slowest[contestant.name].push(Math.max(...measured));
    await context.close();
  });
  const about = { network: SLOW_PROCESSOR.name, unit: "ms", wanted: { most: LETTER_MS } } as const;
  results.add({ what: "typing, 100 rows: a letter", ...about, ...letters });
  results.add({ what: "typing, 100 rows: slowest letter", ...about, ...slowest });
});

test("export", async ({ browser }) => {
  const many = new Contestant("callboard", await Server.start({ demo: MANY_INTERVIEWS }));
  for (const withDetails of [false, true]) {
    const longest: number[] = [];
    const held: number[] = [];
    for (let round = 0; round < LONG_RUNS; round++) {
      const context = await many.context(browser);
      const [page] = await many.open(context, UNLIMITED);
      await page.waitForLoadState("networkidle");
      await page.getByRole("button", { name: "Export…" }).click();
      const dialog = page.getByRole("dialog");
      if (!withDetails) {
        await dialog.getByRole("switch", { name: "With details" }).click();
      }
      await page.evaluate(() => window.bench.longTasks.splice(0));
      await dialog.getByRole("button", { name: "Export", exact: true }).click();
      await expect(dialog.getByText("in the file.")).toBeVisible({ timeout: 600_000 });
      longest.push(await page.evaluate(() => Math.max(0, ...window.bench.longTasks)));
      held.push(sum(await inMemory(page)));
      await context.close();
    }
    const what = `export ${withDetails ? "with" : "without"} details`;
    results.add({
      what: `${what}: longest task`,
      network: "none",
      unit: "ms",
      callboard: longest,
      wanted: { most: LETTER_MS },
    });
    results.add({ what: `${what}: in memory after it`, network: "none", unit: "MB", callboard: held });
  }
  const { pagination } = await many.list("page=1&pageSize=1");
  await many.server.close();
  results.note(`Exports are of ${pagination.total} interviews.`);
});

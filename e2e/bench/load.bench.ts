// From an address to rows.

import { type BrowserContext, expect, type Page, test } from "@playwright/test";

import { type Contestant, Contestants, noSamples } from "./contestants.ts";
import { result } from "./instrument.ts";
import { FOUR_G, type Network, NETWORKS, SLOW_FOUR_G, UNLIMITED } from "./networks.ts";
import { press } from "./press.ts";
import { type Measure, Results } from "./results.ts";
import { RUNS } from "./settings.ts";

const MANY = 500;

test("load", async ({ browser }) => {
  const results = new Results("load");
  const contestants = await Contestants.start();
  for (const network of NETWORKS) {
    const [cold, firstOpen, warm] = [noSamples(), noSamples(), noSamples()];
    await contestants.inTurn(RUNS, async (contestant) => {
      const context = await contestant.context(browser);
      const [page, firstRows] = await contestant.open(context, network);
      cold[contestant.name].push(firstRows);
      // A person needs a moment to choose a row, and the rest of the program comes meanwhile.
      await page.waitForLoadState("networkidle");
      firstOpen[contestant.name].push(await openFirst(page));
      await page.close();
      const [again, rowsAgain] = await contestant.open(context, network);
      warm[contestant.name].push(rowsAgain);
      await again.close();
      await context.close();
    });
    const about = { network: network.name, unit: "ms" } as const;
    results.add({ what: "first rows, cold", ...about, ...cold, ...coldWanted(network) });
    results.add({ what: "first rows, warm", ...about, ...warm });
    results.add({ what: "first row opened, cold", ...about, ...firstOpen });
  }

  const [onLoad, inUse] = [noSamples(), noSamples()];
  await contestants.inTurn(RUNS, async (contestant) => {
    const context = await contestant.context(browser);
    await answerManyRows(context, contestant);
    const [page] = await contestant.open(context, UNLIMITED, "/interviews?pageSize=100");
    await expect(page.locator("main table tbody tr")).toHaveCount(MANY, { timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    onLoad[contestant.name].push(await longestTask(page));
    await openFirst(page);
    const first = (await contestant.interviews("page=1&pageSize=1"))[0]?.id ?? "";
    await page.evaluate((first) => window.bench.fromInputTo({ kind: "list", first }), first);
    await page.getByRole("navigation", { name: "Way back" }).getByRole("link").click();
    await result(page);
    inUse[contestant.name].push(await longestTask(page));
    await context.close();
  });
  const about = { network: UNLIMITED.name, unit: "ms", wanted: { most: 50 } } as const;
  results.add({ what: `longest task, ${MANY} rows`, ...about, ...onLoad });
  results.add({ what: "the same, a row opened and back", ...about, ...inUse });
  results.note(`${MANY} rows are five pages of the API answered as one. A longest task of 0: none was over 50 ms.`);
  await results.write();
  await contestants.close();
});

function coldWanted(network: Network): Pick<Measure, "wanted"> {
  switch (network) {
    case FOUR_G:
      return { wanted: { ratio: 1.25 } };
    case SLOW_FOUR_G:
      return { wanted: { ratio: 1.4 } };
    default:
      return {};
  }
}

async function openFirst(page: Page): Promise<number> {
  const link = page.locator("main table tbody a[href]").first();
  const title = (await link.textContent()) ?? "";
  await page.evaluate((title) => window.bench.fromInputTo({ kind: "interview", title }), title);
  await press(link);
  return result(page);
}

/** The longest since it was asked last. */
async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.bench.longTasks.splice(0)));
}

/** The API gives a hundred rows at most: more of its pages are answered as one. */
async function answerManyRows(context: BrowserContext, contestant: Contestant): Promise<void> {
  const { interviews, pagination } = await contestant.list("page=1&pageSize=100");
  for (let page = 2; interviews.length < MANY; page++) {
    interviews.push(...(await contestant.interviews(`page=${page}&pageSize=100`)));
  }
  const json = { data: { interviews, pagination: { ...pagination, pageSize: MANY } }, meta: {} };
  await context.route(/\/qsi\/gather\/interviews\?/, (route) => route.fulfill({ json }));
}

// From an address to rows.

import { type Page, test } from "@playwright/test";

import { Contestants, noSamples } from "./contestants.ts";
import { result } from "./instrument.ts";
import { FOUR_G, type Network, NETWORKS, SLOW_FOUR_G, UNLIMITED } from "./networks.ts";
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

  const [onLoad, rows] = [noSamples(), noSamples()];
  await contestants.inTurn(RUNS, async (contestant) => {
    const context = await contestant.context(browser);
    const [page] = await contestant.open(context, UNLIMITED, `/interviews?pageSize=${MANY}`);
    await page.waitForLoadState("networkidle");
    onLoad[contestant.name].push(await longest(page));
    rows[contestant.name].push(await page.locator("main table tbody tr").count());
    await context.close();
  });
  const wanted = { most: 50 };
  results.add({ what: `longest task, ${MANY} rows`, network: "none", unit: "ms", ...onLoad, wanted });
  const shown = rows.callboard[0] ?? 0;
  if (shown !== MANY) {
    results.note(`Asked for ${MANY} rows, Callboard showed ${shown}: its longest task is of so many.`);
  }
  results.note("A longest task of 0 ms: none was over 50 ms, from where on a browser tells of them.");
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
  await link.click();
  return result(page);
}

async function longest(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...window.bench.longTasks));
}

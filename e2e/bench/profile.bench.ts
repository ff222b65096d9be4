// What holds it: where the time goes until first rows and in each step, and in which order files come.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { type Browser, type Page, test } from "@playwright/test";

import { ListPage } from "../support/pages/list.ts";
import { type Contestant, Contestants, type Name, noSamples, type Samples } from "./contestants.ts";
import { result, type Sight } from "./instrument.ts";
import { FOUR_G, type Network, SLOW_FOUR_G, SLOW_PROCESSOR, slowDown } from "./networks.ts";
import { Results } from "./results.ts";
import { LONG_RUNS, OUT } from "./settings.ts";
import { KINDS, traced, workIn } from "./trace.ts";

const SEARCH = "engineer";

const results = new Results("profile");

test("profile", async ({ browser }) => {
  const contestants = await Contestants.start();
  for (const network of [FOUR_G, SLOW_FOUR_G]) {
    const work = new Work(`rows, cold`, network);
    await contestants.inTurn(LONG_RUNS, async (contestant, round) => {
      const context = await contestant.context(browser);
      const page = await context.newPage();
      await slowDown(page, network);
      const open = async () => {
        await page.goto(contestant.server.url("/interviews"), { waitUntil: "commit" });
        await page.evaluate(() => window.bench.firstRows);
      };
      await work.take(browser, page, contestant.name, open);
      if (round === 0) {
        await noteFiles(page, contestant, network);
      }
      await context.close();
    });
    work.add();
  }

  const [search, opened, back] = ["search", "open", "back"].map((what) => new Work(what, SLOW_PROCESSOR));
  await contestants.inTurn(LONG_RUNS, async (contestant) => {
    const context = await contestant.context(browser);
    const [page] = await contestant.open(context, SLOW_PROCESSOR);
    await page.waitForLoadState("networkidle");
    const list = new ListPage(page);
    const until = async (sight: Sight, act: () => Promise<unknown>) => {
      await page.evaluate((sight) => window.bench.fromInputTo(sight), sight);
      await act();
      await result(page);
    };
    const rows = await contestant.interviews("page=1&pageSize=25");
    const found = await contestant.interviews(`page=1&pageSize=25&search=${SEARCH}`);
    const begins = (all: { id: string }[]): Sight => ({ kind: "list", first: all[0]?.id ?? "" });
    const title = rows[0]?.title ?? "";
    await opened?.take(browser, page, contestant.name, () =>
      until({ kind: "interview", title }, () => list.titles.first().click()),
    );
    const link = page.getByRole("navigation", { name: "Way back" }).getByRole("link");
    await back?.take(browser, page, contestant.name, () => until(begins(rows), () => link.click()));
    await list.search.click();
    await page.keyboard.insertText(SEARCH.slice(0, -1));
    await search?.take(browser, page, contestant.name, () =>
      until(begins(found), () => page.keyboard.press(SEARCH.slice(-1))),
    );
    await context.close();
  });
  for (const work of [search, opened, back]) {
    work?.add();
  }
  results.note(`The traces lie in ${path.join(OUT, "traces")}; the Performance panel of DevTools reads them.`);
  await results.write();
  await contestants.close();
});

/** The work of one step, kind by kind. */
class Work {
  private readonly samples: [string, Samples][] = KINDS.map((kind) => [kind, noSamples()]);

  constructor(
    private readonly step: string,
    private readonly network: Network,
  ) {}

  async take(browser: Browser, page: Page, name: Name, act: () => Promise<unknown>): Promise<void> {
    const trace = await traced(browser, page, act);
    const folder = path.join(OUT, "traces");
    await mkdir(folder, { recursive: true });
    const file = `${this.step} ${this.network.name} ${name}.json`.replaceAll(/[^\w.]+/g, "-");
    await writeFile(path.join(folder, file), trace);
    const work = workIn(trace);
    for (const [kind, samples] of this.samples) {
      samples[name].push(work[kind as keyof typeof work]);
    }
  }

  add(): void {
    for (const [kind, samples] of this.samples) {
      results.add({ what: `${this.step}: ${kind}`, network: this.network.name, unit: "ms", ...samples });
    }
  }
}

/** What was fetched until the first rows, and when. */
async function noteFiles(page: Page, { name }: Contestant, network: Network): Promise<void> {
  const files = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return entries.map(({ name, startTime, responseEnd, transferSize }) => {
      const { pathname, search } = new URL(name);
      const [begin, end] = [Math.round(startTime), Math.round(responseEnd)];
      return `${pathname}${search}: ${begin} to ${end} ms, ${transferSize} bytes`;
    });
  });
  results.note(`${name === "callboard" ? "Callboard" : "The plain page"} by ${network.name} fetched until first rows:`);
  for (const file of files) {
    results.note(`  ${file}`);
  }
}

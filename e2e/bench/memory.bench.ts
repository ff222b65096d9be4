// What stays in memory when a person goes from the list to interviews and back all day.

import { type Page, test } from "@playwright/test";

import { ListPage } from "../support/pages/list.ts";
import { type Contestant, Contestants, noSamples } from "./contestants.ts";
import { result, type Sight } from "./instrument.ts";
import { inMemory, type Memory, sum } from "./memory.ts";
import { UNLIMITED } from "./networks.ts";
import { Results } from "./results.ts";
import { LONG_RUNS } from "./settings.ts";

const FEW = 20;
const MANY = 200;
/** Collected garbage leaves a heap that is not equal to the byte. */
const NO_GROWTH_MB = 0.5;

test("memory", async ({ browser }) => {
  const results = new Results("memory");
  const contestants = await Contestants.start();
  const [few, many, growth] = [noSamples(), noSamples(), noSamples()];
  const [script, wasm] = [noSamples(), noSamples()];
  await contestants.inTurn(LONG_RUNS, async (contestant) => {
    const context = await contestant.context(browser);
    const [page] = await contestant.open(context, UNLIMITED);
    const afterFew = await visit(page, contestant, 0, FEW);
    const afterMany = await visit(page, contestant, FEW, MANY);
    few[contestant.name].push(sum(afterFew));
    many[contestant.name].push(sum(afterMany));
    growth[contestant.name].push(sum(afterMany) - sum(afterFew));
    script[contestant.name].push(afterMany.script - afterFew.script);
    wasm[contestant.name].push(afterMany.wasm - afterFew.wasm);
    await context.close();
  });
  results.add({ what: `after ${FEW} visits`, unit: "MB", ...few });
  results.add({ what: `after ${MANY} visits`, unit: "MB", ...many, wanted: { ratio: 3 } });
  results.add({ what: "growth between them", unit: "MB", ...growth, wanted: { most: NO_GROWTH_MB } });
  results.add({ what: "of that, heap of JavaScript", unit: "MB", ...script });
  results.add({ what: "of that, wasm", unit: "MB", ...wasm });
  results.note("The heap of JavaScript after its garbage was collected, and the memory of the wasm modules.");
  await results.write();
  await contestants.close();
});

/** Opens as many rows as that and comes back from each; always the same twenty. The number is what is then in memory. */
async function visit(page: Page, contestant: Contestant, from: number, to: number): Promise<Memory> {
  const list = new ListPage(page);
  const back = page.getByRole("navigation", { name: "Way back" }).getByRole("link");
  const rows = await contestant.interviews("page=1&pageSize=25");
  const until = async (sight: Sight, act: () => Promise<unknown>) => {
    await page.evaluate((sight) => window.bench.fromInputTo(sight), sight);
    await act();
    await result(page);
  };
  for (let count = from; count < to; count++) {
    const row = rows[count % FEW];
    if (row === undefined) {
      throw new Error(`there are no ${FEW} interviews`);
    }
    await until({ kind: "interview", title: row.title }, () => list.titles.nth(count % FEW).click());
    await until({ kind: "list", first: rows[0]?.id ?? "" }, () => back.click());
  }
  return inMemory(page);
}

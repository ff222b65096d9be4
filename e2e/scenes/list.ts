// The list of interviews, in every state.

import { KeyDialog } from "../support/pages/connect.ts";
import { ListPage } from "../support/pages/list.ts";
import { SelectionBar } from "../support/pages/selection.ts";
import { saveData } from "../support/parts.ts";
import { KEY, type Server } from "../support/server.ts";
import { expect, type Page } from "../support/test.ts";
import { screen, type Stage } from "./scene.ts";
import {
  goOffline,
  LONG_TITLES,
  neverAnswered,
  newVersionAt,
  readOnlyAt,
  RIGHT_TO_LEFT_TITLES,
  serverWith,
  TEN,
} from "./states.ts";

/** The rows, with the names of their teams. */
async function openRows(page: Page, server: Server, address = TEN): Promise<ListPage> {
  const list = await ListPage.open(page, server, address);
  await expect(list.table.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
  return list;
}

function headingAt(address: string, name: string) {
  return async ({ page, server }: Stage) => {
    await page.goto(server.url(address));
    await expect(page.getByRole("heading", { name })).toBeVisible();
  };
}

/** What is said in the place of the rows when the first reading fails in this way. */
function failing(status: number, fault: string, words: string) {
  return async ({ page, startServer, watch }: Stage) => {
    watch.expect(new RegExp(String(status)));
    const server = await startServer({ fail: [`GET /qsi/gather/interviews=${fault}`] });
    await page.goto(server.url("/interviews"));
    await expect(page.getByRole("main").getByRole("alert")).toContainText(words);
  };
}

function titled(titles: string[]) {
  return async (stage: Stage) => {
    const server = await serverWith(stage, titles);
    await (await openRows(stage.page, server)).shows(titles);
  };
}

export const LIST_SCENES = screen("list", {
  "usual": async ({ page, server }) => {
    await openRows(page, server);
  },
  "first run": async ({ page, startServer }) => {
    const server = await startServer({ demo: 0 });
    await page.goto(server.url("/interviews"));
    await expect(page.getByRole("heading", { name: "No interviews yet" })).toBeVisible();
  },
  "no match": headingAt("/interviews?search=no%20title%20has%20this", "No interview matches"),
  "loading": async (stage) => {
    await neverAnswered(stage, /gather\/interviews\?/);
    await stage.page.goto(stage.server.url("/interviews"));
    await expect(stage.page.getByText("Loading interviews")).toBeAttached();
  },
  "stale": async ({ page, startServer, watch }) => {
    watch.expect(/500/);
    await saveData(page);
    const list = await openRows(page, await startServer({ fail: [`GET /qsi/gather/interviews#2-=500`] }));
    await list.refresh.click();
    await expect(list.results).toContainText("What you see is from");
  },
  "offline": async (stage) => {
    const list = await openRows(stage.page, stage.server);
    await goOffline(stage);
    await list.refresh.click();
    await expect(list.results).toContainText("You are offline. What you see is from");
  },
  "rate limited": async ({ page, startServer, watch }) => {
    watch.expect(/429/);
    // One for the rows, one for the names of the teams.
    const list = await openRows(page, await startServer({ rateLimit: "2/1000" }));
    await list.refresh.click();
    await expect(page.getByText("It can be tried again at")).toBeVisible();
  },
  "refused": failing(403, "403", "This is not allowed"),
  "key refused": async ({ page, startServer, watch }) => {
    watch.expect(/401/);
    await saveData(page);
    const server = await startServer({ ownKey: true, fail: ["GET /qsi/gather/interviews#3=401"] });
    await page.goto(server.url(TEN));
    await KeyDialog.missing(page).send(KEY);
    await new ListPage(page).refresh.click();
    await expect(KeyDialog.refused(page).dialog).toBeVisible();
  },
  "failed": failing(500, "500", "The API failed (error 500)"),
  "read-only": async (stage) => {
    await readOnlyAt(stage, () => Promise.resolve(TEN));
    await expect(new ListPage(stage.page).titles.first()).toBeVisible();
  },
  "update available": (stage) => newVersionAt(stage, TEN),
  "crashed": {
    isBare: true,
    arrange: async ({ page, server, watch }) => {
      watch.expect(/the server responded with a status of 500/);
      watch.expect(/^error: (TypeError|Error|CompileError)/);
      await page.route("**/*.wasm", (route) => route.fulfill({ status: 500 }));
      await page.goto(server.url("/interviews"));
      await expect(page.getByRole("heading", { name: "Callboard has stopped" })).toBeVisible();
    },
  },
  "very long titles": titled(LONG_TITLES),
  "unbroken words": titled(["x".repeat(250), `two ${"W".repeat(240)}`]),
  "right-to-left titles": titled(RIGHT_TO_LEFT_TITLES),
  "one interview": titled(["Night nurse, intensive care"]),
  "100,000 interviews": async ({ page, startServer }) => {
    const list = await openRows(page, await startServer({ demo: 100_000 }), `${TEN}&page=4500`);
    await expect(list.results.getByText(/^44,991 to 45,000 of \d{2},\d{3} interviews$/)).toBeVisible();
  },
  "selection": async ({ page, server }) => {
    const list = await openRows(page, server);
    const selection = new SelectionBar(page);
    await selection.addPage(list);
    await selection.counts(10);
    await selection.bar.getByRole("button", { name: "Show selected" }).click();
    await expect(page.getByRole("list", { name: "Selected interviews" })).toBeVisible();
  },
  "row menu": async ({ page, server }) => {
    const list = await openRows(page, server);
    await list.table.getByRole("row").nth(2).getByRole("button", { expanded: false }).click();
    await expect(page.getByRole("menu")).toBeVisible();
  },
  "narrowed": async ({ page, server }) => {
    const list = await openRows(page, server, `${TEN}&search=e&archived=true&interviewType=standard&page=2`);
    await expect(list.table.getByRole("cell", { name: "Archived", exact: true }).first()).toBeVisible();
  },
  "no row of this status": headingAt(`${TEN}&status=archived`, "None of this status on this page"),
  "page past the end": async ({ page, server }) => {
    await openRows(page, server, `${TEN}&page=900`);
    await expect(page.getByText("There is no page 900 any more")).toBeVisible();
  },
  "4K": {
    size: { width: 3840, height: 2160 },
    arrange: async ({ page, server }) => {
      await openRows(page, server, "/interviews?pageSize=50");
    },
  },
  "in German": {
    locale: "de-DE",
    arrange: async ({ page, server }) => {
      await page.goto(server.url(TEN));
      await expect(page.getByRole("table", { name: "Interviews" }).getByRole("rowheader").first()).toBeVisible();
      await expect(page.getByRole("cell", { name: /^Northwind / }).first()).toBeVisible();
    },
  },
});

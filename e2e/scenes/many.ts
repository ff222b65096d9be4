// Copying one, and everything for many at once: change, copy, archive, export, import, compare.

import { csv } from "../support/csv.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ImportPage } from "../support/pages/import.ts";
import { ListPage } from "../support/pages/list.ts";
import { SelectionBar } from "../support/pages/selection.ts";
import type { Server } from "../support/server.ts";
import { expect, type Locator, type Page } from "../support/test.ts";
import { screen, type Stage } from "./scene.ts";
import { LONG_TITLES, neverAnswered, readOnlyAt, RIGHT_TO_LEFT_TITLES, serverWith, usualId } from "./states.ts";

const COPY = /\/copy$/;
const ONE = /\/qsi\/gather\/interviews\/[^/?]+$/;

/** The dialog that copies one interview, with two teams chosen. */
async function chooseTeams(page: Page, server: Server): Promise<Locator> {
  await DetailPage.open(page, server, await usualId(server));
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: "Northwind Lisboa" }).check();
  await dialog.getByRole("checkbox", { name: "Northwind Porto" }).check();
  return dialog;
}

/** One of the dialogs for six selected interviews. */
async function openForSix(
  { page, startServer }: Stage,
  action: "Change" | "Copy" | "Archive",
  fail: string[] = [],
): Promise<Locator> {
  const server = await startServer({ demo: 40, fail });
  const list = await ListPage.open(page, server, "/interviews?pageSize=10&interviewType=standard");
  const selection = new SelectionBar(page);
  for (let row = 0; row < 6; row += 1) {
    await list.table.getByRole("rowgroup").last().getByRole("checkbox").nth(row).check();
  }
  return selection.open(action);
}

async function copySix(dialog: Locator): Promise<void> {
  await dialog.getByRole("combobox", { name: "Target team" }).selectOption({ label: "Northwind Lisboa" });
  await dialog.getByRole("button", { name: "Copy 6 interviews" }).click();
}

async function fillChange(dialog: Locator): Promise<void> {
  await dialog.getByRole("textbox", { name: "Display name" }).fill("Intensive care");
  await dialog.getByRole("textbox", { name: "Keywords", exact: true }).fill("night shift, Pflege");
}

const FILE = async (server: Server): Promise<string> => {
  const rows = (await server.api().list({ interviewType: "standard" })).interviews;
  return csv([
    ["id", "title", "displayName", "description", "keywords"],
    ["", "Night nurse, intensive care", "Night nurse", "Nights and weekends", "night shift;Pflege"],
    [rows[1]?.id ?? "", "A title that the file changes", "", "", ""],
    [rows[2]?.id ?? "", rows[2]?.title ?? "", "", "", ""],
    ["", "", "No title", "", ""],
    ["", LONG_TITLES[0] ?? "", "Long", "", ""],
  ]);
};

async function dryRun({ page, startServer }: Stage, fail: string[] = []): Promise<ImportPage> {
  const server = await startServer({ demo: 40, fail });
  const importing = await ImportPage.open(page, server);
  await importing.choose("interviews.csv", await FILE(server));
  await importing.foretells("Rows: 2 new, 1 to change, 1 with nothing to change, 1 with errors.");
  return importing;
}

async function compare(page: Page, server: Server, ids: string[]): Promise<void> {
  await page.goto(server.url(`/compare?${ids.map((id) => `interview=${id}`).join("&")}`));
}

async function openExport({ page }: Stage, server: Server): Promise<Locator> {
  await ListPage.open(page, server);
  await page.getByRole("button", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: "Export", exact: true })).toBeVisible();
  return dialog;
}

export const MANY_SCENES = [
  ...screen("copy dialog", {
    "usual": async ({ page, server }) => {
      const dialog = await chooseTeams(page, server);
      await expect(dialog).toContainText("Northwind Porto");
    },
    "under way": async (stage) => {
      await neverAnswered(stage, COPY);
      const dialog = await chooseTeams(stage.page, stage.server);
      await dialog.getByRole("button", { name: "Copy to 2 teams" }).click();
      await expect(dialog.getByText("Copying…", { exact: true }).first()).toBeVisible();
    },
    "done, one not known": async ({ page, startServer, watch }) => {
      watch.expect(/status of 500/);
      const server = await startServer({ demo: 40, fail: ["POST /qsi/gather/interviews/*/copy#2=500"] });
      const dialog = await chooseTeams(page, server);
      await dialog.getByRole("button", { name: "Copy to 2 teams" }).click();
      await expect(dialog.getByRole("link", { name: "Open the copy" })).toBeVisible();
      await expect(dialog.getByRole("button", { name: "Look for it" })).toBeVisible();
    },
    "refused": async ({ page, startServer, watch }) => {
      watch.expect(/status of 403/);
      const server = await startServer({ demo: 40, fail: ["POST /qsi/gather/interviews/*/copy=403"] });
      const dialog = await chooseTeams(page, server);
      await dialog.getByRole("button", { name: "Copy to 2 teams" }).click();
      await expect(dialog.getByText("This is not allowed").first()).toBeVisible();
    },
  }),
  ...screen("bulk change", {
    "usual": async (stage) => fillChange(await openForSix(stage, "Change")),
    "look before it is sent": async (stage) => {
      const dialog = await openForSix(stage, "Change");
      await fillChange(dialog);
      await dialog.getByRole("button", { name: "Look at the changes" }).click();
      await expect(dialog.getByRole("button", { name: "Change 6 interviews" })).toBeVisible();
    },
    "done": async (stage) => {
      const dialog = await openForSix(stage, "Change");
      await fillChange(dialog);
      await dialog.getByRole("button", { name: "Look at the changes" }).click();
      await dialog.getByRole("button", { name: "Change 6 interviews" }).click();
      await expect(dialog.getByText("6 interviews were changed.")).toBeVisible();
    },
    "refused": async (stage) => {
      stage.watch.expect(/status of 403/);
      const dialog = await openForSix(stage, "Change", ["PATCH /qsi/gather/interviews/bulk-update=403"]);
      await fillChange(dialog);
      await dialog.getByRole("button", { name: "Look at the changes" }).click();
      await dialog.getByRole("button", { name: "Change 6 interviews" }).click();
      await expect(dialog.getByText("This is not allowed").first()).toBeVisible();
    },
  }),
  ...screen("bulk copy", {
    "usual": async (stage) => {
      const dialog = await openForSix(stage, "Copy");
      await dialog.getByRole("combobox", { name: "Target team" }).selectOption({ label: "Northwind Lisboa" });
    },
  }),
  ...screen("bulk archive", {
    "usual": async (stage) => {
      await openForSix(stage, "Archive");
    },
  }),
  ...screen("bulk progress", {
    "usual": async (stage) => {
      await neverAnswered(stage, COPY);
      await copySix(await openForSix(stage, "Copy"));
      await expect(stage.page.getByRole("dialog").getByRole("progressbar")).toBeVisible();
    },
    "hidden": async (stage) => {
      await neverAnswered(stage, COPY);
      await copySix(await openForSix(stage, "Copy"));
      await stage.page.getByRole("dialog").getByRole("button", { name: "Hide" }).click();
      await expect(stage.page.getByRole("region", { name: "Job for many interviews" })).toBeVisible();
    },
    "rate limited": async (stage) => {
      const { page, watch } = stage;
      watch.expect(/status of 429/);
      const dialog = await openForSix(stage, "Archive");
      let sent = 0;
      // The real limit is counted from the server's start; here it is reached at the third write.
      await page.route(ONE, (route) => {
        if (route.request().method() !== "DELETE" || (sent += 1) <= 2) {
          return route.fallback();
        }
        const reset = String(Math.ceil(Date.now() / 1000) + 3600);
        const headers = { "retry-after": "3600", "x-ratelimit-reset": reset };
        const error = { code: "RATE_LIMIT_EXCEEDED", message: "Too many requests" };
        return route.fulfill({ status: 429, headers, json: { error } });
      });
      await dialog.getByRole("button", { name: "Archive 6 interviews" }).click();
      await expect(page.getByRole("dialog").getByText(/Nothing is sent until/).last()).toBeVisible();
    },
  }),
  ...screen("bulk results", {
    "usual": async (stage) => {
      stage.watch.expect(/status of (403|500)/);
      const fail = ["POST /qsi/gather/interviews/*/copy#2=500", "POST /qsi/gather/interviews/*/copy#4=403"];
      await copySix(await openForSix(stage, "Copy", fail));
      await expect(stage.page.getByRole("dialog", { name: /4 of 6 interviews copied/ })).toBeVisible();
    },
  }),
  ...screen("export dialog", {
    "usual": async (stage) => {
      await openExport(stage, stage.server);
    },
    "reading": async (stage) => {
      const dialog = await openExport(stage, stage.server);
      await neverAnswered(stage, /\/qsi\/gather\/interviews/);
      await dialog.getByRole("button", { name: "Export", exact: true }).click();
      await expect(dialog.getByText(/^Reading/).first()).toBeVisible();
    },
    "done": async (stage) => {
      const dialog = await openExport(stage, await stage.startServer({ demo: 20 }));
      await dialog.getByRole("button", { name: "Export", exact: true }).click();
      await expect(dialog.getByRole("link", { name: /^Save / })).toBeVisible();
    },
  }),
  ...screen("import", {
    "usual": async (stage) => {
      await dryRun(stage);
    },
    "first run": async ({ page, server }) => {
      await ImportPage.open(page, server);
    },
    "not a file for this": async ({ page, server }) => {
      const importing = await ImportPage.open(page, server);
      await importing.choose("letter.csv", "Dear colleague\r\nhow are you\r\n");
      await expect(page.getByText("The first line names no known column")).toBeVisible();
    },
    "loading": async (stage) => {
      const { page, server } = stage;
      const importing = await ImportPage.open(page, server);
      const text = await FILE(server);
      await neverAnswered(stage, ONE);
      await importing.choose("interviews.csv", text);
      await expect(page.getByText(/^Reading the interviews/).first()).toBeVisible();
    },
    "under way": async (stage) => {
      const importing = await dryRun(stage);
      await stage.page.route(/\/qsi\/gather\/interviews$/, () => undefined);
      await importing.button("Create 2 and change 1").click();
      await expect(stage.page.getByRole("progressbar")).toBeVisible();
    },
    "done, one not known": async (stage) => {
      stage.watch.expect(/status of 500/);
      const importing = await dryRun(stage, ["POST /qsi/gather/interviews#2=500"]);
      await importing.button("Create 2 and change 1").click();
      await expect(importing.summary("of 3 done")).toBeVisible();
    },
    "read-only": async (stage) => {
      await readOnlyAt(stage, () => Promise.resolve("/import"));
      await expect(stage.page.getByText("You can look but not change")).toBeVisible();
    },
  }),
  ...screen("compare", {
    "usual": async ({ page, server }) => {
      const rows = (await server.api().list({ interviewType: "standard" })).interviews;
      await compare(page, server, rows.slice(2, 5).map(({ id }) => id));
      await expect(page.getByText(/rows? differs?$/).first()).toBeVisible();
    },
    "first run": async ({ page, server }) => {
      await compare(page, server, []);
      await expect(page.getByRole("heading", { name: "Nothing to compare yet" })).toBeVisible();
    },
    "loading": async (stage) => {
      await neverAnswered(stage, ONE);
      const rows = (await stage.server.api().list()).interviews;
      await compare(stage.page, stage.server, rows.slice(0, 2).map(({ id }) => id));
      await expect(stage.page.getByText("Loading the interviews")).toBeAttached();
    },
    "one not found": async ({ page, server, watch }) => {
      watch.expect(/404/);
      await compare(page, server, [await usualId(server), "none"]);
      await expect(page.getByText("There is no such interview").first()).toBeVisible();
    },
    "failed": async ({ page, startServer, watch }) => {
      watch.expect(/500/);
      const server = await startServer({ demo: 10, fail: ["GET /qsi/gather/interviews/*=500"] });
      const rows = (await server.api().list()).interviews;
      await compare(page, server, rows.slice(0, 2).map(({ id }) => id));
      await expect(page.getByText("The API failed (error 500)").first()).toBeVisible();
    },
    "very long titles": async (stage) => {
      const server = await serverWith(stage, [...LONG_TITLES.slice(0, 2), RIGHT_TO_LEFT_TITLES[0] ?? "", "x".repeat(250)]);
      const rows = (await server.api().list()).interviews;
      await compare(stage.page, server, rows.map(({ id }) => id));
      await expect(stage.page.getByText(/rows? differs?$/).first()).toBeVisible();
    },
  }),
];

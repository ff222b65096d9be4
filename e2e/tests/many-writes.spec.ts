// Writing to many at once, read back past the page.

import type { Interview } from "../support/api.ts";
import { ListPage } from "../support/pages/list.ts";
import { SelectionBar } from "../support/pages/selection.ts";
import type { Server } from "../support/server.ts";
import { expect, test, type Page } from "../support/test.ts";
import { hold } from "../support/time.ts";
import { recordWrites } from "../support/writes.ts";

const FULL = Array.from({ length: 200 }, (_, number) => `keyword ${number}`);

/** Makes interviews of these titles; a search for what they share finds them and no others. */
async function make(server: Server, titles: string[], more: object = {}): Promise<Interview[]> {
  const made = [];
  for (const title of titles) {
    made.push(await server.api().create({ title, displayName: title, interviewType: "standard", questionIds: [], ...more }));
  }
  return made;
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${name} ${String(number + 1).padStart(3, "0")}`);
}

/** Selects everything that a search finds, on every page. */
async function selectAll(page: Page, server: Server, search: string, count: number): Promise<SelectionBar> {
  const list = await ListPage.open(page, server, `/interviews?search=${encodeURIComponent(search)}`);
  const selection = new SelectionBar(page);
  await selection.addPage(list);
  if (count > 25) {
    await selection.bar.getByRole("button", { name: `Select all ${count} that match` }).click();
  }
  await selection.counts(count);
  return selection;
}

test("of 100 that are changed 3 fail, are named, and are sent again alone", async ({ page, startServer }) => {
  const server = await startServer();
  await make(server, numbered("Bulk", 97));
  const full = await make(server, ["Bulk full one", "Bulk full two", "Bulk full three"], { keywords: FULL });
  const selection = await selectAll(page, server, "Bulk", 100);
  const sent = recordWrites(page);

  const dialog = await selection.open("Change");
  await dialog.getByRole("textbox", { name: "Keywords", exact: true }).fill("night shift");
  await dialog.getByRole("button", { name: "Look at the changes" }).click();
  await dialog.getByRole("button", { name: "Change 100 interviews" }).click();
  await expect(dialog.getByText("97 interviews were changed.")).toBeVisible();
  const failed = dialog.getByRole("list").filter({ hasText: "Bulk full one" });
  await expect(failed.getByRole("listitem")).toHaveCount(3);
  for (const { title } of full) {
    await expect(failed.getByText(title, { exact: true })).toBeVisible();
  }

  // Somebody makes room; the same change then goes to these three and to no other.
  for (const { id } of full) {
    await server.api().update(id, { removedKeywords: [FULL[0]] });
  }
  await dialog.getByRole("button", { name: "Retry the failed 3" }).click();
  await expect(dialog.getByText("3 interviews were changed.")).toBeVisible();
  expect(sent.map(({ body }) => (body as { interviewIds: string[] }).interviewIds.length)).toEqual([100, 3]);
  expect(new Set((sent[1]?.body as { interviewIds: string[] }).interviewIds)).toEqual(new Set(full.map(({ id }) => id)));
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(selection.bar).toBeHidden();
  for (const { id } of await server.api().all({ search: "Bulk" })) {
    expect((await server.api().interview(id)).keywords).toContain("night shift");
  }
});

test("a selection over two pages is archived, one request each, and what fails can be sent again", async ({
  page,
  startServer,
  watch,
}) => {
  const server = await startServer({ fail: ["DELETE /qsi/gather/interviews/*#2=409"] });
  watch.expect(/status of 409/);
  await make(server, numbered("Two pages", 30));
  const list = await ListPage.open(page, server, "/interviews?search=Two%20pages");
  const selection = new SelectionBar(page);
  await list.table.getByRole("checkbox", { name: "Two pages 030" }).check();
  await list.pageLink("Next").click();
  await list.table.getByRole("checkbox", { name: "Two pages 001" }).check();
  await list.table.getByRole("checkbox", { name: "Two pages 002" }).check();
  await selection.counts(3);
  const sent = recordWrites(page);

  await (await selection.open("Archive")).getByRole("button", { name: "Archive 3 interviews" }).click();
  const dialog = page.getByRole("dialog", { name: "2 of 3 interviews archived, 1 failed" });
  await expect(dialog.getByRole("list", { name: "Results" }).getByRole("listitem").first()).toContainText("Failed");
  const left = (await server.api().all({ search: "Two pages" })).filter(({ status }) => status !== 3);
  expect(left).toHaveLength(28);
  await dialog.getByRole("button", { name: "Retry this one" }).click();
  const whole = page.getByRole("dialog", { name: "3 interviews archived" });
  await whole.getByRole("button", { name: "Close" }).click();
  await expect(whole).toBeHidden();
  await expect(selection.bar).toBeHidden();
  expect(sent.map(({ method }) => method)).toEqual(Array(4).fill("DELETE"));
  const titles = (await server.api().all({ search: "Two pages", archived: true }))
    .filter(({ status }) => status === 3)
    .map(({ title }) => title);
  expect(titles.sort()).toEqual(["Two pages 001", "Two pages 002", "Two pages 030"]);
});

test("many are copied to another team, stopped in between and gone on with", async ({ page, startServer }) => {
  const server = await startServer();
  await make(server, numbered("Copied", 8), { keywords: ["fluent"] });
  const selection = await selectAll(page, server, "Copied", 8);
  const sent = recordWrites(page);
  const release = await hold(page, /\/copy$/);

  const form = await selection.open("Copy");
  await form.getByRole("combobox", { name: "Target team" }).selectOption({ label: "Northwind Lisboa" });
  await form.getByRole("checkbox", { name: "Copy keywords too" }).check();
  await form.getByRole("button", { name: "Copy 8 interviews" }).click();
  const working = page.getByRole("dialog", { name: "Copying 8 interviews to Northwind Lisboa" });
  await expect.poll(() => sent.length).toBe(3);
  await working.getByRole("button", { name: "Stop" }).click();
  await expect(working.getByText("Stopping: what is under way ends first.")).toBeVisible();
  release();
  const stopped = page.getByRole("dialog", { name: "3 of 8 interviews copied to Northwind Lisboa, 5 not started" });
  await expect(stopped.getByRole("link", { name: "Open the copy" })).toHaveCount(3);
  const lisbon = (await server.api().teams()).find(({ displayName }) => displayName === "Northwind Lisboa");
  expect(await server.api().list({ search: "Copied", teamId: lisbon?.id ?? "" })).toMatchObject({ pagination: { total: 3 } });

  await stopped.getByRole("button", { name: "Go on with the rest" }).click();
  await expect(page.getByRole("dialog", { name: "8 interviews copied to Northwind Lisboa" })).toBeVisible();
  expect(sent).toHaveLength(8);
  const copies = await server.api().all({ search: "Copied", teamId: lisbon?.id ?? "" });
  expect(copies.map(({ title }) => title).sort()).toEqual(numbered("Copied", 8));
  for (const { id } of copies) {
    expect((await server.api().interview(id)).keywords).toEqual(["fluent"]);
  }
});

test("where the rate limit is reached, a job says until when it waits and can be stopped", async ({
  page,
  startServer,
  watch,
}) => {
  const server = await startServer();
  await make(server, numbered("Limited", 6));
  const selection = await selectAll(page, server, "Limited", 6);
  const sent = recordWrites(page);
  // The limit of the real server is counted from its start; here it is reached at the third write.
  const reset = Date.now() + 3_600_000;
  watch.expect(/status of 429/);
  await page.route(/\/qsi\/gather\/interviews\/[^/]+$/, async (route) => {
    if (route.request().method() === "DELETE" && sent.length > 2) {
      await route.fulfill({
        status: 429,
        headers: { "retry-after": "3600", "x-ratelimit-reset": String(Math.ceil(reset / 1000)) },
        json: { error: { code: "RATE_LIMIT_EXCEEDED", message: "Too many requests" } },
      });
    } else {
      await route.fallback();
    }
  });
  await (await selection.open("Archive")).getByRole("button", { name: "Archive 6 interviews" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/The rate limit of the API is reached. Nothing is sent until/).last()).toBeVisible();
  await dialog.getByRole("button", { name: "Stop" }).click();
  await expect(dialog).toHaveAccessibleName("2 of 6 interviews archived, 4 not started");
  expect(await server.api().all({ search: "Limited" })).toHaveLength(4);
  await page.unroute(/\/qsi\/gather\/interviews\/[^/]+$/);
  await dialog.getByRole("button", { name: "Close", exact: true }).or(dialog.getByRole("button", { name: "Leave it" })).click();
  await expect(dialog).toBeHidden();
  await selection.counts(4);
});

test("a reload in the middle of a job finds what was done and what was not", async ({ page, startServer }) => {
  const server = await startServer();
  await make(server, numbered("Reloaded", 6));
  const selection = await selectAll(page, server, "Reloaded", 6);
  const sent = recordWrites(page);
  let isStuck = true;
  await page.route(/\/qsi\/gather\/interviews\/[^/]+$/, async (route) => {
    // The first two are answered, the next ones never.
    const place = sent.findIndex(({ path }) => route.request().url().endsWith(path));
    if (!isStuck || route.request().method() !== "DELETE" || place < 2) {
      await route.fallback();
    }
  });
  await (await selection.open("Archive")).getByRole("button", { name: "Archive 6 interviews" }).click();
  await expect.poll(() => sent.length).toBe(5);
  await expect.poll(async () => (await server.api().all({ search: "Reloaded" })).length).toBe(4);
  await expect(page.getByRole("dialog").getByText(/^2 of 6/)).toBeVisible();
  await page.reload();
  isStuck = false;

  const dock = page.getByRole("region", { name: "Job for many interviews" });
  await expect(dock).toContainText("2 of 6 interviews archived, 3 not known, 1 not started");
  // Nothing goes out by itself.
  expect(sent).toHaveLength(5);
  await dock.getByRole("button", { name: "Show" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Look whether they are archived" }).click();
  await expect(dialog).toHaveAccessibleName("2 of 6 interviews archived, 3 failed, 1 not started");
  await dialog.getByRole("button", { name: "Retry these 3" }).click();
  await expect(dialog).toHaveAccessibleName("6 interviews archived");
  expect(sent).toHaveLength(9);
  expect(await server.api().all({ search: "Reloaded" })).toHaveLength(0);
});

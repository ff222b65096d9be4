// A form outlives what happens around it: a key that is refused, a tab that is closed, another writer.

import type { Page } from "@playwright/test";

import { KeyDialog } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY, type Server } from "../support/server.ts";
import { expect, test } from "../support/test.ts";
import { recordWrites } from "../support/writes.ts";

const title = (page: Page) => page.getByRole("textbox", { name: "Title" });

/** Gives this tab its key. */
async function connect(page: Page, server: Server): Promise<void> {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).send(KEY);
  await expect(new ListPage(page).titles.first()).toBeVisible();
}

async function make(server: Server, name: string, more: object = {}): Promise<string> {
  const body = { title: name, displayName: name, interviewType: "standard", questionIds: [], ...more };
  return (await server.api().create(body)).id;
}

test("a key that is refused in the middle of a new interview is asked for again, and nothing typed is lost", async ({
  page,
  startServer,
  watch,
}) => {
  const server = await startServer({ ownKey: true, fail: ["POST /qsi/gather/interviews#1=401"] });
  watch.expect(/status of 401/);
  await connect(page, server);
  await page.goto(server.url("/interviews/new"));
  await title(page).fill("An hour of typing");
  await page.getByRole("textbox", { name: "Description", exact: true }).fill("Many words");
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create", exact: true }).click();
  const refused = KeyDialog.refused(page);
  await expect(refused.dialog).toBeVisible();
  await refused.send(KEY);
  await expect(refused.dialog).toBeHidden();
  await expect(title(page)).toHaveValue("An hour of typing");
  await expect(page.getByRole("textbox", { name: "Description", exact: true })).toHaveValue("Many words");
  expect(await server.api(KEY).titles({ search: "An hour of typing" })).toEqual([]);
  await page.getByRole("button", { name: "Create interview" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Create", exact: true }).click();
  await expect(new DetailPage(page).heading).toHaveText("An hour of typing");
  const made = (await server.api(KEY).list({ search: "An hour of typing" })).interviews;
  expect(made).toHaveLength(1);
  expect((await server.api(KEY).interview(made[0]?.id ?? "")).description).toBe("Many words");
});

test("a key that is refused in the middle of an edit is asked for again, and the edit can then be saved", async ({
  page,
  startServer,
  watch,
}) => {
  const server = await startServer({ ownKey: true, fail: ["PATCH /qsi/gather/interviews/*#1=401"] });
  watch.expect(/status of 401/);
  const { id } = (await server.api(KEY).list({ interviewType: "standard" })).interviews[0]!;
  await connect(page, server);
  await page.goto(server.url(`/interviews/${id}/edit`));
  await title(page).fill("Edited before the key was refused");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  const refused = KeyDialog.refused(page);
  await expect(refused.dialog).toBeVisible();
  await refused.send(KEY);
  await expect(refused.dialog).toBeHidden();
  await expect(title(page)).toHaveValue("Edited before the key was refused");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(new DetailPage(page).heading).toHaveText("Edited before the key was refused");
  expect((await server.api(KEY).interview(id)).title).toBe("Edited before the key was refused");
});

test("what was typed survives a closed tab", async ({ page, context, startServer }) => {
  const server = await startServer();
  const id = await make(server, "Kept");
  await page.goto(server.url(`/interviews/${id}/edit`));
  await title(page).fill("Kept over a closed tab");
  await expect(page.getByText("Kept on this device")).toBeVisible();
  await page.close();
  const next = await context.newPage();
  await next.goto(server.url(`/interviews/${id}/edit`));
  await expect(next.getByText("You have unsaved changes")).toBeVisible();
  await expect(title(next)).toHaveValue("Kept over a closed tab");
  await next.getByRole("button", { name: "Save 1 change" }).click();
  await next.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(new DetailPage(next).heading).toHaveText("Kept over a closed tab");
  expect((await server.api().interview(id)).title).toBe("Kept over a closed tab");
  // It is saved, so nothing is kept any more.
  await next.goto(server.url(`/interviews/${id}/edit`));
  await expect(next.getByRole("button", { name: "Nothing to save" })).toBeVisible();
  await expect(next.getByText("You have unsaved changes")).toBeHidden();
});

test("two tabs on one interview keep what was typed apart", async ({ page, context, startServer }) => {
  const server = await startServer();
  const id = await make(server, "Shared by tabs");
  const address = server.url(`/interviews/${id}/edit`);
  await page.goto(address);
  await title(page).fill("Typed in the first tab");
  await expect(page.getByText("Kept on this device")).toBeVisible();
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText("Another tab has unsaved changes for this.")).toBeVisible();
  await expect(title(other)).toHaveValue("Shared by tabs");
  await title(other).fill("Typed in the second tab");
  await expect(other.getByText("Kept on this device")).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveValue("Typed in the first tab");
  await other.reload();
  await expect(title(other)).toHaveValue("Typed in the second tab");
});

test("what another tab has archived is not written to, and what was typed stays", async ({
  page,
  context,
  startServer,
}) => {
  const server = await startServer();
  const id = await make(server, "Archived elsewhere");
  await page.goto(server.url(`/interviews/${id}/edit`));
  await title(page).fill("Typed meanwhile");
  const other = await context.newPage();
  const list = await ListPage.open(other, server, "/interviews?search=Archived%20elsewhere");
  await list.table.getByRole("button", { name: "Actions for Archived elsewhere" }).click();
  await other.getByRole("menuitem", { name: /Archive/ }).click();
  await other.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(async () => (await server.api().interview(id)).status).toBe(3);

  const sent = recordWrites(page);
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("Somebody has archived this interview")).toBeVisible();
  await expect(title(page)).toHaveValue("Typed meanwhile");
  expect(sent).toEqual([]);
  expect((await server.api().interview(id)).title).toBe("Archived elsewhere");
});

test("two tabs that archive the same interview archive it once, and neither fails", async ({
  page,
  context,
  startServer,
}) => {
  const server = await startServer();
  const id = await make(server, "Archived twice");
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await DetailPage.open(tab, server, id);
  }
  for (const tab of [page, other]) {
    await tab.getByRole("button", { name: "Archive" }).click();
  }
  for (const tab of [page, other]) {
    const answered = tab.waitForResponse((response) => response.request().method() === "DELETE");
    await tab.getByRole("button", { name: "Dismiss" }).click();
    expect((await answered).ok()).toBe(true);
    await expect(tab.getByRole("alert").filter({ hasText: "Archived twice" })).toBeHidden();
  }
  expect((await server.api().interview(id)).status).toBe(3);
});

test("two writers: mine for one field, theirs for another, both for a list, and the result is saved", async ({
  page,
  startServer,
}) => {
  const server = await startServer();
  const id = await make(server, "Start", { keywords: ["start"] });
  await page.goto(server.url(`/interviews/${id}/edit`));
  await title(page).fill("Mine");
  await page.getByRole("textbox", { name: "Display name" }).fill("My name");
  const keywords = page.getByRole("textbox", { name: "Keywords" });
  await keywords.fill("mine");
  await keywords.press("Enter");
  await server.api().update(id, {
    title: "Theirs",
    displayName: "Their name",
    description: "Their words",
    keywords: ["start", "theirs"],
  });
  await page.getByRole("button", { name: "Save 3 changes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  const conflict = page.getByRole("dialog", { name: "Somebody else has changed this interview" });
  const field = (name: string) => conflict.getByRole("group", { name, exact: true });
  await field("Title").getByRole("radio", { name: "Take mine" }).check();
  await field("Display name").getByRole("radio", { name: "Take theirs" }).check();
  await field("Keywords").getByRole("radio", { name: "Put both together" }).check();
  await expect(field("Description")).toContainText("You did not change this, so theirs is taken.");
  const sent = recordWrites(page);
  await conflict.getByRole("button", { name: "Go on with this" }).click();
  await expect(conflict).toBeHidden();
  await expect(title(page)).toHaveValue("Mine");
  await expect(page.getByRole("textbox", { name: "Display name" })).toHaveValue("Their name");
  await expect(page.getByRole("textbox", { name: "Description", exact: true })).toHaveValue("Their words");
  await page.getByRole("button", { name: "Save 2 changes" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  await expect(new DetailPage(page).heading).toBeVisible();
  await expect(page).toHaveURL(server.url(`/interviews/${id}`));
  expect(sent).toHaveLength(1);
  const saved = await server.api().interview(id);
  expect({ ...saved, keywords: saved.keywords?.toSorted() }).toMatchObject({
    title: "Mine",
    displayName: "Their name",
    description: "Their words",
    keywords: ["mine", "start", "theirs"],
  });
});

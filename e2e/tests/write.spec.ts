// Writing, through the page, the server and the data file, and read back past the page.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";

test("a new interview with questions in order is previewed, created, and is what the API has", async ({
  page,
  startServer,
}) => {
  const server = await startServer();
  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("Night nurse 👩‍⚕️ مقابلة");
  const questions = page.getByRole("combobox", { name: "Questions", exact: true });
  await questions.click();
  const options = page.getByRole("listbox").getByRole("option");
  await expect(options.nth(2)).toBeVisible();
  await questions.press("ArrowDown");
  await questions.press("Enter");
  await questions.press("ArrowDown");
  await questions.press("Enter");
  await questions.press("Escape");
  await page.getByRole("button", { name: "Create interview" }).click();
  const preview = page.getByRole("dialog", { name: "Create this interview?" });
  await expect(preview).toContainText("Night nurse");
  await preview.getByRole("button", { name: "Create" }).click();
  const detail = new DetailPage(page);
  await expect(detail.facts).toBeVisible();
  const [created] = (await server.api().list({ search: "night nurse" })).interviews;
  expect(created?.title).toBe("Night nurse 👩‍⚕️ مقابلة");
  expect(created?.displayName).toBe(created?.title);
  await expect(page).toHaveURL(server.url(`/interviews/${created?.id}`));
});

test("an edit is previewed field by field and sends only what changed", async ({ page, startServer }) => {
  const server = await startServer();
  const before = (await server.api().list({ interviewType: "standard" })).interviews[0];
  await page.goto(server.url(`/interviews/${before?.id}/edit`));
  await page.getByRole("textbox", { name: "Title" }).fill("Edited title");
  await page.getByRole("button", { name: "Save 1 change" }).click();
  const preview = page.getByRole("dialog", { name: "Save 1 change?" });
  await expect(preview).toContainText(before?.title ?? "");
  const sent = page.waitForRequest((request) => request.method() === "PATCH");
  await preview.getByRole("button", { name: "Send" }).click();
  expect((await sent).postDataJSON()).toEqual({ title: "Edited title" });
  await expect(new DetailPage(page).heading).toHaveText("Edited title");
  const after = await server.api().interview(before?.id ?? "");
  expect(after.title).toBe("Edited title");
  expect(after.displayName).toBe(before?.displayName);
});

test("a second writer's change is shown beside one's own before anything is sent", async ({ page, startServer }) => {
  const server = await startServer();
  const { id } = await server.api().create({
    title: "Shared",
    displayName: "Shared",
    interviewType: "standard",
    questionIds: [],
  });
  await page.goto(server.url(`/interviews/${id}/edit`));
  await page.getByRole("textbox", { name: "Title" }).fill("Mine");
  const theirs = await page.request.patch(server.url(`/qsi/gather/interviews/${id}`), { data: { title: "Theirs" } });
  expect(theirs.ok()).toBe(true);
  await page.getByRole("button", { name: "Save 1 change" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Send" }).click();
  const conflict = page.getByRole("dialog");
  await expect(conflict).toContainText("Theirs");
  await expect(conflict).toContainText("Mine");
  expect((await server.api().interview(id)).title).toBe("Theirs");
});

test("what was typed survives a reload and can be kept", async ({ page, startServer }) => {
  const server = await startServer();
  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title" }).fill("An hour of typing");
  await expect(page.getByText("Kept on this device")).toBeVisible();
  await page.reload();
  await expect(page.getByText("You have unsaved changes")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("An hour of typing");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("An hour of typing");
});

test("a copy goes to two teams at once, one request each", async ({ page, startServer }) => {
  const server = await startServer();
  const original = (await server.api().list()).interviews[0];
  await page.goto(server.url(`/interviews/${original?.id}`));
  await page.getByRole("button", { name: "Copy", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /Northwind Berlin/ }).check();
  await dialog.getByRole("checkbox", { name: /Northwind Lisboa/ }).check();
  await dialog.getByRole("button", { name: "Copy to 2 teams" }).click();
  await expect(dialog.getByRole("link", { name: /Open the copy/ })).toHaveCount(2);
  const copies = await server.api().all({ search: original?.title ?? "" });
  expect(copies.some((copy) => copy.title === `${original?.title} (copy)`)).toBe(true);
});

test("“Undo” means that an archive was never sent", async ({ page, startServer }) => {
  const server = await startServer();
  const list = await ListPage.open(page, server);
  const first = (await server.api().list()).interviews[0];
  const deletes: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "DELETE") {
      deletes.push(request.url());
    }
  });
  await list.table.getByRole("button", { name: `Actions for ${first?.title}` }).first().click();
  await page.getByRole("menuitem", { name: /Archive/ }).click();
  await expect(list.titles.first()).not.toHaveText(first?.title ?? "");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(list.titles.first()).toHaveText(first?.title ?? "");
  expect(deletes).toEqual([]);
  expect((await server.api().interview(first?.id ?? "")).status).toBe(first?.status);
});

test("leaving the page sends the archive that was waiting", async ({ page, startServer }) => {
  const server = await startServer();
  const list = await ListPage.open(page, server);
  const first = (await server.api().list()).interviews[0];
  await list.table.getByRole("button", { name: `Actions for ${first?.title}` }).first().click();
  await page.getByRole("menuitem", { name: /Archive/ }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await page.close({ runBeforeUnload: true });
  await expect.poll(async () => (await server.api().interview(first?.id ?? "")).status).toBe(3);
});

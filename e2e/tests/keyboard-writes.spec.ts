// Every way of writing, by keyboard alone: no pointer, and no eye but roles and names.

import { Keyboard } from "../support/keyboard.ts";
import { ListPage } from "../support/pages/list.ts";
import { SelectionBar } from "../support/pages/selection.ts";
import { expect, test } from "../support/test.ts";

test("an interview is created with two questions in another order and a keyword, edited and copied", async ({
  page,
  startServer,
}) => {
  const server = await startServer();
  const api = server.api();
  const keys = new Keyboard(page);
  await ListPage.open(page, server);

  await keys.use("link", "New interview");
  await keys.expectHeading("New interview");
  await keys.to("textbox", "Title");
  await keys.type("By keyboard");
  await keys.to("combobox", "Questions");
  await keys.press("ArrowDown");
  const option = page.getByRole("listbox").getByRole("option");
  await expect(option.nth(1)).toBeVisible();
  // The list has only now come; the key that opened it found nothing to go to.
  await keys.press("Home");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await keys.press("Escape");
  const rows = page.getByRole("list", { name: "Questions", exact: true }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  const titleOf = async (row: number) => (await rows.nth(row).getByRole("paragraph").first().textContent())?.trim() ?? "";
  const [first, second] = [await titleOf(0), await titleOf(1)];
  await keys.to("button", `Move ${second}`);
  await keys.press("Space");
  await keys.press("ArrowUp");
  await keys.press("Space");
  await expect.poll(() => titleOf(0)).toBe(second);
  await expect(page.getByRole("button", { name: `Move ${second}`, exact: true })).toBeFocused();
  await keys.to("textbox", "Keywords");
  await keys.type("night shift");
  await keys.press("Enter");
  await keys.use("button", "Create interview");
  const create = page.getByRole("dialog", { name: "Create this interview?" });
  await expect(create).toBeVisible();
  await keys.press("Escape");
  await expect(create).toBeHidden();
  // The browser tells the app of it a moment later than it gives the focus back.
  await expect(page.locator("dialog", { hasText: "Create this interview?" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Create interview" })).toBeFocused();
  await keys.press("Enter");
  await keys.use("button", "Create");
  await keys.expectHeading("By keyboard");
  const [made] = (await api.list({ search: "By keyboard" })).interviews;
  const created = await api.interview(made?.id ?? "");
  const titles = new Map((await api.questions(created.teamId)).map(({ id, title }) => [id, title]));
  expect(created.questions?.map(({ id }) => titles.get(id))).toEqual([second, first]);
  expect(created.keywords).toEqual(["night shift"]);

  await keys.use("link", "Edit");
  await keys.expectHeading("Edit By keyboard");
  await keys.to("textbox", "Title");
  await keys.press("End");
  await keys.type(", edited");
  await keys.use("button", "Save 1 change");
  await expect(page.getByRole("dialog", { name: "Save 1 change?" })).toContainText("By keyboard, edited");
  await keys.use("button", "Send");
  await keys.expectHeading("By keyboard, edited");
  expect((await api.interview(created.id)).title).toBe("By keyboard, edited");

  await keys.use("button", "Copy");
  await expect(page.getByRole("dialog", { name: "Copy “By keyboard, edited”" })).toBeVisible();
  await keys.use("checkbox", "Northwind Lisboa", "Space");
  await keys.use("checkbox", "Copy the keywords too", "Space");
  await keys.toLocator(page.getByRole("dialog").getByRole("button", { name: "Copy", exact: true }), "the dialog's Copy");
  await keys.press("Enter");
  await expect(page.getByRole("dialog").getByRole("link", { name: "Open the copy" })).toBeVisible();
  await keys.expectFocusKept();
  await keys.use("button", "Close");
  await expect(page.getByRole("button", { name: "Copy", exact: true })).toBeFocused();
  const lisbon = (await api.teams()).find(({ displayName }) => displayName === "Northwind Lisboa");
  const [copy] = (await api.list({ search: "By keyboard", teamId: lisbon?.id ?? "" })).interviews;
  expect((await api.interview(copy?.id ?? "")).keywords).toEqual(["night shift"]);
});

test("an interview is archived, brought back by “Undo”, and archived for good", async ({ page, startServer }) => {
  const server = await startServer();
  const api = server.api();
  const { id } = await api.create({ title: "To archive", displayName: "To archive", interviewType: "standard", questionIds: [] });
  const keys = new Keyboard(page);
  const list = await ListPage.open(page, server);
  await keys.use("button", "Actions for To archive");
  await expect(page.getByRole("menu")).toBeVisible();
  await keys.press("End");
  await expect(page.getByRole("menuitem", { name: /^Archive/ })).toBeFocused();
  await keys.press("Enter");
  await expect(list.titles.first()).not.toHaveText("To archive");
  await keys.expectFocusKept();
  // A message stands for a while only: this key goes straight to it, and Tab from there to what it offers.
  await keys.press("F8");
  await keys.use("button", "Undo");
  await expect(list.titles.first()).toHaveText("To archive");
  await keys.expectFocusKept();
  expect((await api.interview(id)).status).not.toBe(3);

  await keys.toLocator(list.titles.first(), "the title", "back");
  await keys.press("Enter");
  await keys.expectHeading("To archive");
  await keys.use("button", "Archive");
  await keys.expectHeading("Interviews");
  await keys.press("F8");
  await keys.use("button", /^(Dismiss|Close)/);
  await expect.poll(async () => (await api.interview(id)).status).toBe(3);
  await keys.expectFocusKept();
});

test("three of a list are selected and changed at once", async ({ page, startServer }) => {
  const server = await startServer();
  const titles = ["Three c", "Three b", "Three a"];
  for (const title of titles) {
    await server.api().create({ title, displayName: title, interviewType: "standard", questionIds: [] });
  }
  const keys = new Keyboard(page);
  await ListPage.open(page, server);
  const selection = new SelectionBar(page);
  await keys.use("checkbox", "Three a", "Space");
  await keys.press("Shift+ArrowDown");
  await keys.press("Shift+ArrowDown");
  await expect(page.getByRole("checkbox", { name: "Three c" })).toBeFocused();
  await selection.counts(3);

  await keys.use("button", "Change…");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toHaveAccessibleName("Change 3 interviews");
  await keys.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Change…" })).toBeFocused();
  await keys.press("Enter");
  await keys.to("textbox", "Keywords");
  await keys.type("forklift");
  await keys.press("Enter");
  await keys.use("button", "Look at the changes");
  await expect(dialog).toHaveAccessibleName("Change 3 interviews: look before it is sent");
  await keys.expectFocusKept();
  await keys.use("button", "Back");
  await expect(dialog).toHaveAccessibleName("Change 3 interviews");
  await keys.expectFocusKept();
  await keys.use("button", "Look at the changes");
  await keys.expectFocusKept();
  await keys.use("button", "Change 3 interviews");
  await expect(dialog.getByText("3 interviews were changed.")).toBeVisible();
  await keys.expectFocusKept();
  await keys.use("button", "Close");
  await expect(selection.bar).toBeHidden();
  await keys.expectFocusKept();
  for (const { id } of await server.api().all({ search: "Three " })) {
    expect((await server.api().interview(id)).keywords).toEqual(["forklift"]);
  }
});

test("two interviews are imported by pasting their text", async ({ page, startServer }) => {
  const server = await startServer();
  const keys = new Keyboard(page);
  await ListPage.open(page, server);
  await keys.use("link", "Import");
  await keys.expectHeading("Import interviews");
  // What opens a disclosure has no role of its own that can be asked for.
  await keys.toLocator(page.getByText("Or paste its text"), "the way to paste");
  await keys.press("Enter");
  await keys.to("textbox", "Text of the file");
  await page.keyboard.insertText("title,keywords\nPasted one,a\nPasted two,b\n");
  await keys.use("button", "Look at the text");
  await expect(page.getByRole("status").filter({ hasText: "Rows: 2 new." })).toBeVisible();
  await keys.expectFocusKept();
  await keys.use("button", "Create 2");
  await expect(page.getByRole("status").filter({ hasText: "2 of 2 done" })).toBeVisible();
  await keys.expectFocusKept();
  await keys.use("button", "Import another file");
  await keys.expectFocusKept();
  await expect(page.getByText("Or paste its text")).toBeVisible();
  expect((await server.api().titles({ search: "Pasted" })).sort()).toEqual(["Pasted one", "Pasted two"]);
});

// How the list is shown: columns, and searches that got a name. All of it on this device alone.

import { expectAccessible } from "../support/axe.ts";
import { Keyboard } from "../support/keyboard.ts";
import { expectToFit } from "../support/looks/fits.ts";
import { ListPage } from "../support/pages/list.ts";
import { Palette } from "../support/pages/palette.ts";
import { ColumnsDialog, SavedViewsDialog, expectColumns } from "../support/pages/views.ts";
import { expect, test } from "../support/test.ts";

const USUAL = ["Title", "Status", "Type", "Language", "Team", "Updated"];

test("a search is saved, found again after a reload, and opened from everywhere", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews?search=e&interviewType=standard&pageSize=10");
  const views = new SavedViewsDialog(page);
  await views.open();
  await views.name.fill("Standard with e");
  await views.save.click();
  await views.view("Standard with e").getByRole("button", { name: "Pin" }).click();
  await views.done();
  await expect(views.button).toBeFocused();
  const shown = await list.titles.allTextContents();

  await ListPage.open(page, server);
  await page.reload();
  const pinned = views.pinned.getByRole("link", { name: "Standard with e" });
  await expect(pinned).not.toHaveAttribute("aria-current");
  await pinned.click();
  await list.shows(shown);
  await expect(pinned).toHaveAttribute("aria-current", "true");
  await expect(pinned).toBeFocused();

  await page.goto(server.url("/preferences"));
  const palette = new Palette(page);
  await palette.open();
  await page.keyboard.type("view standard");
  await expect(palette.group("Saved views").getByRole("option")).toHaveText("Open view “Standard with e”");
  await page.keyboard.press("Enter");
  await list.shows(shown);
  await expect(page).toHaveURL(/search=e&interviewType=standard&pageSize=10&columns=title,/);
});

const ALL_COLUMNS = "title,status,type,language,team,updated,created,author,id";
for (const locale of ["en-GB", "de-DE"]) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale });
    for (const columns of [ALL_COLUMNS, "title,status"]) {
      test(`the columns ${columns} stand below their names in every row, and fit`, async ({ page, server }) => {
        await page.goto(server.url(`/interviews?columns=${columns}`));
        await expect(page.getByRole("rowheader").nth(20)).toBeAttached();
        for (const width of [992, 1280, 1600]) {
          await page.setViewportSize({ width, height: 800 });
          const edges = await page
            .getByRole("table")
            .getByRole("row")
            .evaluateAll((rows) =>
              rows.map((row) => Array.from(row.children, (cell) => Math.round(cell.getBoundingClientRect().left)).join()),
            );
          expect(edges.length).toBeGreaterThan(10);
          expect([...new Set(edges)], `${width} wide`).toHaveLength(1);
          await expectToFit(page, `${width} wide`);
        }
      });
    }
  });
}

test("columns are chosen, put in order, and kept on this device", async ({ page, server }) => {
  await ListPage.open(page, server);
  await expectColumns(page, USUAL);
  const columns = new ColumnsDialog(page);
  await columns.open();
  await columns.column("Language").uncheck();
  await columns.column("Created by").check();
  await columns.dialog.getByRole("button", { name: "Move Updated up" }).click();
  await columns.done();
  const chosen = ["Title", "Status", "Type", "Updated", "Team", "Created by"];
  await expectColumns(page, chosen);
  await ListPage.open(page, server, "/interviews?search=e");
  await expectColumns(page, chosen);
  await expect(page).not.toHaveURL(/columns/);

  // Fewer than before, also for those who look at cards.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator("td[data-cell='language']")).toHaveCount(0);
  await expect(page.locator("td[data-cell='author']").first()).toBeVisible();

  await columns.open();
  await columns.dialog.getByRole("button", { name: "Reset" }).click();
  await expect(columns.dialog.getByRole("status").last()).toHaveText("The columns are as they were at first.");
  await expectColumns(page, USUAL);
});

test("a shared link shows the same search with the same columns to somebody else", async ({ page, server, browser }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.origin });
  const list = await ListPage.open(page, server, "/interviews?search=nurse&columns=title,updated,status");
  const views = new SavedViewsDialog(page);
  await views.open();
  await views.dialog.getByRole("form", { name: "Shown now" }).getByRole("button", { name: "Copy link" }).click();
  await expect(views.dialog.getByText("Copied", { exact: true })).toBeVisible();
  // Pasted as a person would: pages of ours may not read the clipboard.
  await views.name.click();
  await page.keyboard.press("Control+v");
  const link = await views.name.inputValue();
  expect(link).toBe(server.url("/interviews?search=nurse&columns=title,updated,status"));
  const shown = await list.titles.allTextContents();

  const other = await browser.newContext({ locale: "en-GB" });
  const their = await other.newPage();
  await their.goto(link);
  await new ListPage(their).shows(shown);
  await expectColumns(their, ["Title", "Updated", "Status"]);
  await expect(new SavedViewsDialog(their).pinned).toBeHidden();
  await other.close();
});

test("views and columns without a pointer", async ({ page, server }) => {
  await ListPage.open(page, server, "/interviews?pageSize=10");
  const keyboard = new Keyboard(page);
  await keyboard.use("button", "Columns");
  const columns = new ColumnsDialog(page);
  await keyboard.to("checkbox", "Language");
  await keyboard.press("Space");
  await expectColumns(page, USUAL.filter((name) => name !== "Language"));
  await keyboard.to("button", "Move Team");
  await keyboard.press("Space");
  await keyboard.press("Home");
  await keyboard.press("Space");
  await expectColumns(page, ["Title", "Team", "Status", "Type", "Updated"]);
  await keyboard.press("Escape");
  await expect(columns.dialog).toBeHidden();
  await expect(columns.button).toBeFocused();

  const views = new SavedViewsDialog(page);
  await keyboard.to("button", "Saved views", "back");
  await keyboard.press("Enter");
  await keyboard.to("textbox", "Name");
  await keyboard.type("Team first");
  await keyboard.press("Enter");
  await expect(views.view("Team first")).toBeVisible();
  await keyboard.use("button", "Rename");
  await expect(views.view("Team first").getByRole("textbox", { name: "Name" })).toBeFocused();
  await keyboard.press("Control+a");
  await keyboard.type("فرق");
  await keyboard.press("Enter");
  await expect(views.view("فرق").getByRole("link")).toBeFocused();
  await keyboard.use("button", "Delete");
  const back = views.dialog.getByRole("button", { name: /^Bring back/ });
  await expect(back).toBeFocused();
  await keyboard.press("Enter");
  await expect(views.view("فرق").getByRole("link")).toBeFocused();
  await keyboard.press("Enter");
  await expect(views.dialog).toBeHidden();
  await expect(page).toHaveURL(/columns=title,team,status,type,updated/);
  await keyboard.expectFocusKept();
});

test("both dialogs are accessible, empty and full", async ({ page, server }) => {
  await ListPage.open(page, server, "/interviews?pageSize=10&columns=title,id,author,created,updated,team,status,type");
  await expectAccessible(page);
  const columns = new ColumnsDialog(page);
  await columns.open();
  await expectAccessible(page);
  await columns.done();
  const views = new SavedViewsDialog(page);
  await views.open();
  await expectAccessible(page);
  for (const name of ["x".repeat(80), "مقابلات"]) {
    await views.name.fill(name);
    await views.save.click();
    await views.view(name).getByRole("button", { name: "Pin" }).click();
  }
  await views.save.click();
  await expect(views.dialog.getByText("A view needs a name.")).toBeVisible();
  await views.view("مقابلات").getByRole("button", { name: "Delete" }).click();
  await expectAccessible(page);
  await views.done();
  await expectAccessible(page);
});

test("the list fits every width with all its columns and the longest names of views", async ({ page, server }) => {
  await page.addInitScript(() => {
    const view = { name: "x".repeat(80), query: "search=" + "y".repeat(200), pinned: true };
    localStorage.setItem("callboard.saved-views", JSON.stringify([view]));
  });
  const all = "columns=title,status,type,language,team,updated,created,author,id";
  await ListPage.open(page, server, `/interviews?pageSize=50&archived=true&${all}`);
  const views = new SavedViewsDialog(page);
  for (const width of [320, 390, 768, 1000, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const { content, room } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { content: scrollWidth, room: clientWidth };
    });
    expect(content, `at ${width}`).toBeLessThanOrEqual(room);
    await views.open();
    const inside = await views.dialog.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(inside.scrollWidth, `the dialog at ${width}`).toBeLessThanOrEqual(inside.clientWidth);
    await views.done();
  }
});

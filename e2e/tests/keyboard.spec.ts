// Everything can be reached and done by keyboard, and the focus is always somewhere sensible.

import { KeyDialog } from "../support/pages/connect.ts";
import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";

/** What has the focus, as its visible text or its label. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) {
      return "";
    }
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
    return (label ?? "").trim();
  });
}

/** The names of the next stops of Tab. */
async function stops(page: Page, count: number): Promise<string[]> {
  const names = [];
  for (let stop = 0; stop < count; stop += 1) {
    await page.keyboard.press("Tab");
    names.push(await focused(page));
  }
  return names;
}

test("the skip link is the first stop and leads past the header", async ({ page, server }) => {
  await ListPage.open(page, server);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page).toHaveURL(server.url("/interviews"));
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Export…" })).toBeFocused();
});

test("Tab goes through the page as it is read: search, filters, rows", async ({ page, server }) => {
  const { interviews } = await server.api().list();
  const list = await ListPage.open(page, server);
  const statuses = await list.statuses.getByRole("link").allTextContents();
  const names = await stops(page, 18 + statuses.length);
  expect(names).toEqual([
    "Skip to the content",
    "Callboard",
    "Interviews",
    "Preferences",
    "Search and commands CtrlK",
    "Notices",
    // An icon: "API calls".
    "",
    "Export…",
    "Import",
    "New interview",
    "Search titles",
    "All types",
    "Standard",
    "Questionnaire",
    "Show archived",
    "Saved views",
    "Refresh",
    "Columns",
    ...statuses,
  ]);
  // Two checkboxes come before the first title: that of the page and that of its row.
  expect((await stops(page, 3)).at(-1)).toBe(interviews[0]?.title);
});

test("the focus can be seen wherever Tab leads", async ({ page, server }) => {
  await ListPage.open(page, server);
  for (let stop = 0; stop < 18; stop += 1) {
    await page.keyboard.press("Tab");
    const { name, outline } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return { name: element.textContent, outline: outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth) };
    });
    expect(outline, `around ${name}`).toBeGreaterThanOrEqual(2);
  }
});

test("Enter opens an interview, whose heading then has the focus, and back returns to its link", async ({
  page,
  server,
}) => {
  const list = await ListPage.open(page, server);
  await list.titles.nth(2).focus();
  await page.keyboard.press("Enter");
  const detail = new DetailPage(page);
  await expect(detail.facts).toBeVisible();
  await expect(detail.heading).toBeFocused();
  await page.goBack();
  await expect(list.titles.nth(2)).toBeFocused();
});

test("filters, paging and the switch work by keyboard and never lose the focus", async ({ page, server }) => {
  const api = server.api();
  const list = await ListPage.open(page, server);
  await list.types.getByRole("link", { name: "Standard" }).focus();
  await page.keyboard.press("Enter");
  await list.shows(await api.titles({ interviewType: "standard" }));
  await expect(list.types.getByRole("link", { name: "Standard" })).toBeFocused();

  await list.archived.focus();
  await page.keyboard.press("Space");
  await list.shows(await api.titles({ interviewType: "standard", archived: true }));
  await expect(list.archived).toBeFocused();

  await list.pageLink("Next").focus();
  await page.keyboard.press("Enter");
  await list.shows(await api.titles({ interviewType: "standard", archived: true, page: 2 }));
  await expect(list.results).toBeFocused();

  await list.sizes.getByRole("link", { name: "10", exact: true }).focus();
  await page.keyboard.press("Enter");
  await list.shows(await api.titles({ interviewType: "standard", archived: true, pageSize: 10 }));
  await expect(list.results).toBeFocused();
});

test("a status link keeps the focus when it narrows the rows", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  await list.statuses.getByRole("link", { name: /^Active/ }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/status=active/);
  await expect(list.statuses.getByRole("link", { name: /^Active/ })).toBeFocused();
});

test("the exact time of a change is reached by keyboard", async ({ page, server }) => {
  const list = await ListPage.open(page, server);
  const exact = list.table.getByText(/^\d{1,2} \w+ 2026, \d{2}:\d{2}$/).first();
  await expect(exact).toBeHidden();
  await list.titles.first().focus();
  await page.keyboard.press("Tab");
  await expect(exact).toBeVisible();
});

test("the question for a key holds the focus and gives it back", async ({ page, ownKeyServer: server }) => {
  await page.goto(server.url("/interviews"));
  const question = KeyDialog.missing(page);
  await expect(question.field).toBeFocused();
  const names = await stops(page, 4);
  expect(names.slice(0, 3)).toEqual(["Show the key", "Connect", "Not now"]);
  // After the last one comes the browser's own frame, never the page behind.
  expect(["", "API key"]).toContain(names[3]);
  await page.keyboard.press("Escape");
  await expect(question.dialog).toBeHidden();

  const enter = page.getByRole("button", { name: "Enter a key" });
  await enter.focus();
  await page.keyboard.press("Enter");
  await expect(question.field).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(question.dialog).toBeHidden();
  await expect(enter).toBeFocused();
});

test("a page that was left for another gives the focus to the other's heading", async ({ page, server }) => {
  await page.goto(server.url("/connect"));
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).focus();
  await page.keyboard.press("Enter");
  const list = new ListPage(page);
  await expect(page).toHaveURL(server.url("/interviews"));
  await expect(list.heading).toBeFocused();
});

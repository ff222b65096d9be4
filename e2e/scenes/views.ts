// How the list is kept and looked through: quick look, favourites, saved views, the choice of columns.

import { ListPage } from "../support/pages/list.ts";
import { QuickLook } from "../support/pages/quick-look.ts";
import { ColumnsDialog, SavedViewsDialog } from "../support/pages/views.ts";
import { expect } from "../support/test.ts";
import { screen, type Stage } from "./scene.ts";
import { goOffline, LONG_TITLES, neverAnswered, RIGHT_TO_LEFT_TITLES, serverWith, TEN } from "./states.ts";

/** The second row of the list in the quick look. */
async function look({ page, server }: Stage): Promise<QuickLook> {
  const list = await ListPage.open(page, server, TEN);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Space");
  const look = new QuickLook(page);
  await look.shows((await list.titles.nth(1).textContent()) ?? "");
  return look;
}

/** These interviews, all of them favourites. */
async function favourites(stage: Stage, titles: string[]): Promise<void> {
  const { page } = stage;
  const server = await serverWith(stage, titles);
  const list = await ListPage.open(page, server);
  for (const index of titles.keys()) {
    await list.titles.nth(index).focus();
    await page.keyboard.press("s");
    await expect(list.table.getByRole("img", { name: "Favourite" })).toHaveCount(index + 1);
  }
  await page.goto(server.url("/favourites"));
  await expect(page.getByRole("main").getByRole("link", { name: titles[0] ?? "", exact: true })).toBeVisible();
}

async function savedViews({ page, server }: Stage, names: string[]): Promise<void> {
  await ListPage.open(page, server, `${TEN}&interviewType=standard`);
  const views = new SavedViewsDialog(page);
  await views.open();
  for (const name of names) {
    await views.name.fill(name);
    await views.save.click();
    await expect(views.view(name)).toBeVisible();
  }
}

export const VIEW_SCENES = [
  ...screen("quick look", {
    "usual": async (stage) => {
      await look(stage);
      await expect(stage.page.locator(".quick-look").getByText("Loading interview")).toHaveCount(0);
    },
    "loading": async (stage) => {
      const list = await ListPage.open(stage.page, stage.server, TEN);
      await neverAnswered(stage, /gather\/interviews\/[^/?]+$/);
      await stage.page.keyboard.press("j");
      await stage.page.keyboard.press("Space");
      await expect(new QuickLook(stage.page).title).toHaveText((await list.titles.first().textContent()) ?? "");
    },
    "offline": async (stage) => {
      await ListPage.open(stage.page, stage.server, TEN);
      await goOffline(stage);
      await stage.page.keyboard.press("j");
      await stage.page.keyboard.press("Space");
      await expect(new QuickLook(stage.page).panel).toContainText(/offline|connection/i);
    },
    "not found": async ({ page, server, watch }) => {
      watch.expect(/404/);
      await page.goto(server.url(`${TEN}&look=none`));
      await expect(new QuickLook(page).panel.getByRole("alert")).toBeVisible();
    },
  }),
  ...screen("favourites", {
    "usual": (stage) => favourites(stage, ["Night nurse", "Line cook", "Forklift driver"]),
    "first run": async ({ page, server }) => {
      await page.goto(server.url("/favourites"));
      await expect(page.getByRole("heading", { name: "No favourites yet" })).toBeVisible();
    },
    "very long titles": (stage) => favourites(stage, LONG_TITLES),
    "right-to-left titles": (stage) => favourites(stage, RIGHT_TO_LEFT_TITLES),
  }),
  ...screen("saved views", {
    "usual": (stage) => savedViews(stage, ["Night shifts", "Kitchen, Lisbon"]),
    "first run": (stage) => savedViews(stage, []),
    "very long titles": (stage) => savedViews(stage, [(LONG_TITLES[0] ?? "").slice(0, 80), (LONG_TITLES[1] ?? "").slice(0, 80)]),
  }),
  ...screen("columns", {
    "usual": async ({ page, server }) => {
      await ListPage.open(page, server, TEN);
      await new ColumnsDialog(page).open();
    },
  }),
];

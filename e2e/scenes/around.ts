// What stands around the interviews: signing in, the key, preferences, the palette, the panel of calls, notices, keys.

import { KeyDialog, KeyForm } from "../support/pages/connect.ts";
import { ListPage } from "../support/pages/list.ts";
import { LoginPage } from "../support/pages/login.ts";
import { Palette } from "../support/pages/palette.ts";
import { saveData } from "../support/parts.ts";
import { KEY } from "../support/server.ts";
import { expect, type Locator, type Page } from "../support/test.ts";
import { screen, type Stage } from "./scene.ts";
import { goOffline, LIST, TEN } from "./states.ts";

async function openPalette({ page, server }: Stage): Promise<Palette> {
  await ListPage.open(page, server, TEN);
  const palette = new Palette(page);
  await palette.open();
  return palette;
}

async function openInspector(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "API calls", exact: true }).click();
  const panel = page.getByRole("complementary", { name: "API calls" });
  await expect(panel.getByRole("heading", { name: "API calls" })).toBeFocused();
  return panel;
}

async function archiveFirst({ page, startServer }: Stage): Promise<void> {
  const list = await ListPage.open(page, await startServer({ demo: 40 }), TEN);
  await list.table.getByRole("row").nth(2).getByRole("button", { expanded: false }).click();
  await page.getByRole("menuitem", { name: /^Archive/ }).click();
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
}

export const AROUND_SCENES = [
  ...screen("connect", {
    "usual": async ({ page, ownKeyServer }) => {
      await page.goto(ownKeyServer.url("/connect"));
      await expect(new KeyForm(page.getByRole("main")).field).toBeVisible();
    },
    "refused": async ({ page, ownKeyServer, watch }) => {
      watch.expect(/401/);
      await page.goto(ownKeyServer.url("/connect"));
      const form = new KeyForm(page.getByRole("main"));
      await form.send("qapi_wrong");
      await expect(form.problem).toContainText("This key was refused");
    },
    "connected": async ({ page, ownKeyServer }) => {
      await page.goto(ownKeyServer.url("/connect"));
      await new KeyForm(page.getByRole("main")).send(KEY);
      await expect(new ListPage(page).titles.first()).toBeVisible();
      await page.goto(ownKeyServer.url("/connect"));
      await expect(page.getByRole("button", { name: "Forget the key" })).toBeVisible();
    },
    "key of the server": async ({ page, ownKeyServer, startServer }) => {
      const server = await startServer({ upstream: { origin: ownKeyServer.origin, key: KEY } });
      await page.goto(server.url("/connect"));
      await expect(page.getByText("The server holds the key")).toBeVisible();
    },
    "no key needed": async ({ page, server }) => {
      await page.goto(server.url("/connect"));
      await expect(page.getByText("No key is needed.")).toBeVisible();
    },
  }),
  ...screen("key dialog", {
    "usual": async ({ page, ownKeyServer }) => {
      await page.goto(ownKeyServer.url("/interviews"));
      await expect(KeyDialog.missing(page).dialog).toBeVisible();
    },
    "refused": async ({ page, ownKeyServer, watch }) => {
      watch.expect(/401/);
      await page.goto(ownKeyServer.url("/interviews"));
      const question = KeyDialog.missing(page);
      await question.send("qapi_wrong");
      await expect(question.problem).toContainText("This key was refused");
    },
    "put off": async ({ page, ownKeyServer }) => {
      await page.goto(ownKeyServer.url("/interviews"));
      await KeyDialog.missing(page).notNow.click();
      await expect(page.getByRole("button", { name: "Enter a key" })).toBeVisible();
    },
  }),
  ...screen("sign in", {
    "usual": {
      isBare: true,
      arrange: async ({ page, startServer }) => {
        const server = await startServer({ demo: 0, users: [{ name: "ann", password: "correct horse battery" }] });
        await page.goto(server.url("/interviews"));
        await expect(new LoginPage(page).heading).toBeVisible();
      },
    },
    "refused": {
      isBare: true,
      arrange: async ({ page, startServer, watch }) => {
        watch.expect(/401/);
        const server = await startServer({ demo: 0, users: [{ name: "ann", password: "correct horse battery" }] });
        await page.goto(server.url("/interviews"));
        await new LoginPage(page).signIn("ann", "a wrong password");
        await expect(new LoginPage(page).problem).toBeVisible();
      },
    },
  }),
  ...screen("preferences", {
    "usual": async ({ page, server }) => {
      await page.goto(server.url("/preferences"));
      await expect(page.getByRole("combobox", { name: "Acting user" })).toBeEnabled();
    },
    "failed": async ({ page, startServer, watch }) => {
      watch.expect(/500/);
      const server = await startServer({ demo: 0, fail: ["GET /qsi/gather/users=500"] });
      await page.goto(server.url("/preferences"));
      await expect(page.getByText("The list of people is not available.")).toBeVisible();
    },
    "in German": {
      locale: "de-DE",
      arrange: async ({ page, server }) => {
        await page.goto(server.url("/preferences"));
        await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
      },
    },
  }),
  ...screen("palette", {
    "usual": async (stage) => {
      const palette = await openPalette(stage);
      await palette.text.fill("co");
      await expect(palette.group("Interviews").getByRole("option").first()).toBeVisible();
      await expect(palette.status).toHaveText(/match/);
    },
    "first run": async (stage) => {
      await openPalette(stage);
    },
    "no match": async (stage) => {
      const palette = await openPalette(stage);
      await palette.text.fill("zzzz");
      await expect(palette.status).toHaveText("Nothing matches");
    },
    "loading": async (stage) => {
      const palette = await openPalette(stage);
      await stage.page.route(/gather\/interviews\?/, () => undefined);
      await palette.text.fill("nurse");
      await expect(palette.dialog.getByText("Searching titles…").first()).toBeVisible();
    },
    "offline": async (stage) => {
      const palette = await openPalette(stage);
      await goOffline(stage);
      await palette.text.fill("nurse");
      await expect(palette.dialog.getByText(/^Titles could not be searched/).first()).toBeVisible();
    },
  }),
  ...screen("inspector", {
    "usual": async ({ page, server, watch }) => {
      watch.expect(/404/);
      // Nothing is read ahead, so that the calls are the same each time.
      await saveData(page);
      await page.goto(server.url("/interviews/none"));
      await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
      await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Interviews" }).click();
      await expect(new ListPage(page).titles.first()).toBeVisible();
      await openInspector(page);
    },
    "one call": async ({ page, server }) => {
      await ListPage.open(page, server, TEN);
      const panel = await openInspector(page);
      await panel.getByRole("list", { name: "API calls" }).getByRole("button").filter({ hasText: "/interviews?page=1&" }).click();
      await expect(panel.getByRole("button", { name: "Copy as cURL" })).toBeVisible();
    },
    "first run": async ({ page, server }) => {
      await page.goto(server.url("/drafts"));
      const panel = await openInspector(page);
      await expect(panel.getByText("No calls yet.")).toBeVisible();
    },
    "rate limited": async ({ page, startServer }) => {
      await saveData(page);
      const server = await startServer({ rateLimit: "1000/20" });
      const list = await ListPage.open(page, server, TEN);
      const panel = await openInspector(page);
      const meter = panel.getByRole("meter");
      // Leaves one: less than a tenth.
      for (let left = Number(await meter.getAttribute("value")); left > 2; left -= 1) {
        await page.request.get(server.url(`${LIST}pageSize=1`));
      }
      await list.refresh.click();
      await expect(panel.getByText("Few calls are left.")).toBeVisible();
    },
    "what a form would send": async ({ page, server }) => {
      await page.goto(server.url("/interviews/new"));
      await page.getByRole("textbox", { name: "Title", exact: true }).fill("Night nurse, intensive care");
      const panel = await openInspector(page);
      await panel.getByText("What this form would send").click();
      await expect(panel.getByText("POST /qsi/gather/interviews")).toBeVisible();
    },
  }),
  ...screen("notices", {
    "usual": async (stage) => {
      await archiveFirst(stage);
      await stage.page.getByRole("button", { name: "Undo" }).click();
      await stage.page.getByRole("banner").getByRole("button", { name: "Notices" }).click();
      await expect(stage.page.getByRole("region", { name: "Recent notices" })).toBeVisible();
    },
    "one with an action": async (stage) => {
      await archiveFirst(stage);
      // It stays while the focus is on it.
      await stage.page.getByRole("button", { name: "Undo" }).focus();
    },
    "first run": async ({ page, server }) => {
      await ListPage.open(page, server, TEN);
      await page.getByRole("button", { name: "Notices" }).click();
      await expect(page.getByRole("region", { name: "Recent notices" })).toBeVisible();
    },
  }),
  ...screen("shortcuts help", {
    "usual": async ({ page, server }) => {
      await ListPage.open(page, server, TEN);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    },
  }),
];

// The language of the page: as the browser has it, or as the person chose it on this device.

import type { Page } from "@playwright/test";

import { expectAccessible } from "../support/axe.ts";
import { ListPage } from "../support/pages/list.ts";
import { KEY } from "../support/server.ts";
import { expect, test } from "../support/test.ts";

const html = (page: Page) => page.locator("html");
const navigation = (page: Page, name: string) => page.getByRole("navigation", { name, exact: true });

/** Chooses German in the English preferences; the page is loaded again by itself. */
async function chooseGerman(page: Page): Promise<void> {
  await navigation(page, "Main").getByRole("link", { name: "Preferences" }).click();
  await page.getByRole("combobox", { name: "Language" }).selectOption({ label: "Deutsch" });
  await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
}

test("German is chosen in the preferences, for words, dates and numbers, and stays after a reload", async ({
  page,
  server,
}) => {
  await ListPage.open(page, server);
  await expect(html(page)).toHaveAttribute("lang", "en");
  await chooseGerman(page);
  await expect(html(page)).toHaveAttribute("lang", "de");

  await page.reload();
  await expect(html(page)).toHaveAttribute("lang", "de");
  const main = navigation(page, "Hauptnavigation");
  await expect(main.getByRole("link", { name: "Einstellungen" })).toHaveAttribute("aria-current", "page");
  await main.getByRole("link", { name: "Interviews" }).click();
  // "15.01.2026, 14:05": German, although no locale of this browser is.
  await expect(page.locator("time .relative-time__exact").first()).toHaveText(/^\d{2}\.\d{2}\.\d{4}, \d{2}:\d{2}$/);
  await expect(page.locator("time .relative-time__relative").first()).toHaveText(/^(vor|gestern|vorgestern|letzt)/);

  await main.getByRole("link", { name: "Einstellungen" }).click();
  await page.getByRole("combobox", { name: "Sprache" }).selectOption({ label: "English" });
  await expect(page.getByRole("heading", { level: 1, name: "Preferences" })).toBeVisible();
  await expect(html(page)).toHaveAttribute("lang", "en");
});

test("what was typed into a form survives the change of the language", async ({ page, startServer }) => {
  const server = await startServer();
  await page.goto(server.url("/interviews/new"));
  await page.getByRole("textbox", { name: "Title", exact: true }).fill("An hour of typing");
  await chooseGerman(page);
  await page.goto(server.url("/interviews/new"));
  await expect(page.getByRole("textbox", { name: "Titel", exact: true })).toHaveValue("An hour of typing");
});

test.describe("in a German browser", () => {
  test.use({ locale: "de-DE" });

  test("the page is in German from the start", async ({ page, server }) => {
    await page.goto(server.url("/preferences"));
    await expect(html(page)).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  });

  test("the page to sign in is in German as well", async ({ page, ownKeyServer: api, startServer, watch }) => {
    watch.expect(/401/);
    const users = [{ name: "ann", password: "correct horse battery" }];
    const server = await startServer({ upstream: { origin: api.origin, key: KEY }, users });
    await page.goto(server.url("/interviews"));
    await expect(html(page)).toHaveAttribute("lang", "de");
    await expect(page.getByRole("heading", { level: 1, name: "Anmelden" })).toBeVisible();
    await page.getByLabel("Name").fill("ann");
    await page.getByLabel("Passwort").fill("a wrong password");
    await page.getByRole("button", { name: "Anmelden" }).click();
    await expect(page.getByRole("alert")).toContainText("Name oder Passwort stimmt nicht.");
    await expectAccessible(page);
  });

  test("a page that cannot have its words says in German that it has stopped, and a reload brings it back", async ({
    page,
    server,
    watch,
  }) => {
    // The failed file itself, and what is noted down about it.
    watch.expect(/the server responded with a status of 500/);
    watch.expect(/messages: 500/);
    const words = "**/messages-de-*.txt";
    await page.route(words, (route) => route.fulfill({ status: 500 }));
    await page.goto(server.url("/preferences"));
    const crash = page.getByRole("main");
    await expect(crash.getByRole("heading", { level: 1, name: "Callboard wurde angehalten", exact: true })).toBeVisible();
    await page.unroute(words);
    await crash.getByRole("link", { name: "Seite neu laden", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Einstellungen" })).toBeVisible();
  });
});

// The panel of API calls: what the page asks and gets, to look at and to take along.

import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { KeyDialog } from "../support/pages/connect.ts";
import { ListPage } from "../support/pages/list.ts";
import { saveData } from "../support/parts.ts";
import { KEY, type Server } from "../support/server.ts";
import { expect, test, type Locator, type Page } from "../support/test.ts";

const run = promisify(execFile);

const REFUSED = /the server responded with a status of 500/;
// What a shell, JSON and a URL have signs of their own for.
const TITLE = `Nurse's "night" \\ $HOME \`x\` ${"$"}{API_KEY} 'ü' 👩‍⚕️ !!`;

class Inspector {
  readonly panel: Locator;
  readonly calls: Locator;

  private constructor(private readonly page: Page) {
    this.panel = page.getByRole("complementary", { name: "API calls" });
    this.calls = this.panel.getByRole("list", { name: "API calls" }).getByRole("button");
  }

  static async open(page: Page): Promise<Inspector> {
    const inspector = new Inspector(page);
    await page.getByRole("button", { name: "API calls", exact: true }).click();
    await expect(inspector.panel.getByRole("heading", { name: "API calls" })).toBeFocused();
    return inspector;
  }

  async lookAt(name: RegExp): Promise<void> {
    await this.calls.filter({ hasText: name }).first().click();
    await expect(this.panel.getByRole("button", { name: "All calls" })).toBeVisible();
  }

  /** What a button puts into the clipboard, which no page of the server may read. */
  async copied(name: string): Promise<string> {
    await this.page.evaluate(() => {
      navigator.clipboard.writeText = (text) => {
        document.documentElement.dataset.copied = text;
        return Promise.resolve();
      };
    });
    await this.panel.getByRole("button", { name }).click();
    await expect(this.panel.getByText("Copied", { exact: true }).first()).toBeVisible();
    return this.page.evaluate(() => document.documentElement.dataset.copied ?? "");
  }
}

/** Runs a copied command as a person does who has the key in a variable. */
async function statusOf(command: string): Promise<string> {
  const script = `${command} --silent --output /dev/null --write-out '%{http_code}'`;
  const { stdout } = await run("bash", ["-c", script], { env: { ...process.env, API_KEY: KEY } });
  return stdout;
}

async function connected(page: Page, server: Server): Promise<void> {
  await page.goto(server.url("/interviews"));
  await KeyDialog.missing(page).send(KEY);
  await expect(new ListPage(page).titles.first()).toBeVisible();
}

// What is read ahead would be counted, too.
test.beforeEach(({ page }) => saveData(page));

test("the list and a failed write are recorded, and the key is in neither", async ({ page, startServer, watch }) => {
  watch.expect(REFUSED);
  const server = await startServer({ ownKey: true, fail: ["POST /qsi/gather/interviews=500"] });
  await connected(page, server);
  await page.getByRole("link", { name: "New interview" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill(TITLE);
  await page.getByRole("button", { name: "Create interview" }).click();
  const preview = page.getByRole("dialog", { name: "Create this interview?" });
  await preview.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();

  const inspector = await Inspector.open(page);
  await expect(inspector.calls.filter({ hasText: /^GET \/interviews\?/ }).first()).toContainText("200");
  await inspector.panel.getByRole("checkbox", { name: "Failed only" }).check();
  await expect(inspector.calls).toHaveCount(1);
  await inspector.lookAt(/^POST \/interviews 500/);
  await expect(inspector.panel).toContainText("qapi_…, the key of this tab");
  expect(await page.content()).not.toContain(KEY);

  const command = await inspector.copied("Copy as cURL");
  expect(command).toContain("${API_KEY}");
  expect(command).not.toContain(KEY);
  expect(await statusOf(command)).toBe("500");
});

test("a copied command does what the page did", async ({ page, startServer }) => {
  const server = await startServer({ ownKey: true });
  await connected(page, server);
  const inspector = await Inspector.open(page);
  await inspector.lookAt(/^GET \/interviews\?/);
  const read = await inspector.copied("Copy as cURL");
  const { stdout } = await run("bash", ["-c", `${read} --silent`], { env: { ...process.env, API_KEY: KEY } });
  const { meta: _, ...now } = JSON.parse(stdout) as { meta: unknown };
  expect(await inspector.copied("Copy answer")).toContain(JSON.stringify(now).slice(1, 200));

  await page.getByRole("link", { name: "New interview" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill(TITLE);
  await inspector.panel.getByRole("button", { name: "All calls" }).click();
  await inspector.panel.getByText("What this form would send").click();
  await expect(inspector.panel.getByText("POST /qsi/gather/interviews")).toBeVisible();
  const write = await inspector.copied("Copy as cURL");
  expect(await statusOf(write)).toBe("201");
  const { interviews } = await server.api(KEY).list({ search: "Nurse's" });
  expect(interviews.map(({ title }) => title)).toEqual([TITLE]);
});

test("new calls take neither the focus nor the place that one looks at", async ({ page, server }) => {
  const list = await ListPage.open(page, server, "/interviews");
  const inspector = await Inspector.open(page);
  const oldest = inspector.calls.last();
  await oldest.focus();
  const id = await oldest.getAttribute("id");
  const before = await inspector.calls.count();
  // By the page itself, so that the focus is not moved by the test.
  await page.evaluate(() => {
    const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>("main button"));
    buttons.find((button) => button.textContent?.trim() === "Refresh")?.click();
  });
  await expect(inspector.calls).toHaveCount(before + 1);
  await expect(page.locator(`[id="${id}"]`)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(inspector.panel).toHaveCount(0);
  await expect(page.getByRole("button", { name: "API calls", exact: true })).toBeFocused();
  await expect(list.titles.first()).toBeVisible();
});

test("what is left of the limit is metered, and little is said in words", async ({ page, startServer }) => {
  const server = await startServer({ rateLimit: "1000/20" });
  await ListPage.open(page, server, "/interviews");
  const inspector = await Inspector.open(page);
  const meter = inspector.panel.getByRole("meter");
  await expect(meter).toHaveAttribute("max", "20");
  await expect(inspector.panel).toContainText(/1[0-9] of 20 left, resets at \d/);
  const api = server.api();
  // Leaves one: less than a tenth.
  const left = Number(await meter.getAttribute("value"));
  for (let call = 0; call < left - 2; call++) {
    await api.list();
  }
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(inspector.panel.getByText("Few calls are left.")).toBeVisible();
  await expect(meter).toHaveAttribute("value", "1");
  await page.emulateMedia({ forcedColors: "active" });
  await expect(inspector.panel.getByText("Few calls are left.")).toBeVisible();
  // Ours would be an empty box there: the system draws its own.
  expect(await meter.evaluate((element) => getComputedStyle(element).appearance)).toBe("auto");
});

test("the panel leaves the page its room on a phone", async ({ page, server }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ListPage.open(page, server, "/interviews");
  const inspector = await Inspector.open(page);
  const panel = await inspector.panel.boundingBox();
  expect(panel?.x).toBe(0);
  expect(panel?.width).toBeGreaterThan(370);
  const last = page.getByRole("main").getByRole("link").last();
  await last.focus();
  const box = await last.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

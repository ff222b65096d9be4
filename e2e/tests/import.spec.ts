// In and out: a file that was exported, changed, and brought back.

import { csv, parseCsv } from "../support/csv.ts";
import { ImportPage, saved } from "../support/pages/import.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Page } from "../support/test.ts";
import { hold } from "../support/time.ts";
import { recordWrites } from "../support/writes.ts";

// Of 600 demo interviews 100 belong to another organization.
const DEMO = { demo: 600 };

/** The file of everything the list shows. */
async function exportAll(page: Page, format: "CSV" | "JSON"): Promise<string> {
  await page.getByRole("button", { name: "Export…" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: format }).check();
  const text = await saved(page, () => dialog.getByRole("button", { name: "Export", exact: true }).click());
  await dialog.getByRole("button", { name: "Close" }).click();
  return text;
}

test("500 interviews go out as CSV and come back as “nothing to change”; of an edited file only the edits are sent", async ({
  page,
  startServer,
}) => {
  test.slow();
  const server = await startServer(DEMO);
  await ListPage.open(page, server, "/interviews?archived=true");
  const text = await exportAll(page, "CSV");
  const [header, ...rows] = parseCsv(text);
  expect(rows).toHaveLength(500);

  const importing = await ImportPage.open(page, server);
  await importing.choose("same.csv", text);
  await importing.foretells("Rows: 500 with nothing to change.");
  await expect(page.getByRole("button", { name: /^(Create|Change) / })).toHaveCount(0);

  const at = (name: string) => header?.indexOf(name) ?? -1;
  const edited = rows.filter((row) => row[at("status")] !== "archived" && row[at("interviewType")] === "standard").slice(0, 20);
  for (const row of edited) {
    row[at("title")] = `${row[at("title")]} (edited)`;
  }
  const fresh = Array.from({ length: 5 }, (_, number) => header!.map((name) => (name === "title" ? `Brand new ${number}` : "")));
  await importing.button("Choose another file").click();
  await importing.choose("edited.csv", csv([header!, ...rows, ...fresh]));
  await importing.foretells("Rows: 5 new, 20 to change, 480 with nothing to change.");
  const sent = recordWrites(page);
  await importing.button("Create 5 and change 20").click();
  await expect(importing.summary("25 of 25 done")).toBeVisible();
  expect(sent.filter(({ method }) => method === "PATCH").map(({ body }) => Object.keys(body as object))).toEqual(
    Array(20).fill(["title"]),
  );
  expect(sent.filter(({ method }) => method === "POST")).toHaveLength(5);
  for (const row of edited) {
    expect((await server.api().interview(row[at("id")] ?? "")).title).toBe(row[at("title")]);
  }
  expect((await server.api().titles({ search: "Brand new" })).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `Brand new ${n}`));
});

test("500 new rows are written with progress, stopped, gone on with, and told of in a file", async ({
  page,
  startServer,
}) => {
  test.slow();
  const server = await startServer();
  const importing = await ImportPage.open(page, server);
  const titles = Array.from({ length: 500 }, (_, number) => `Row ${String(number).padStart(3, "0")}`);
  await importing.choose("new.csv", csv([["title", "keywords"], ...titles.map((title) => [title, "a\nb"])]));
  await importing.foretells("Rows: 500 new.");
  const sent = recordWrites(page);
  const release = await hold(page, /\/qsi\/gather\/interviews$/);
  await importing.button("Create 500").click();
  await expect(page.getByText("0 of 500 rows written")).toBeVisible();
  await expect.poll(() => sent.length).toBe(3);
  await importing.button("Stop").click();
  release();
  await expect(importing.summary("3 of 500 done, 497 not started")).toBeVisible();
  expect(await server.api().list({ search: "Row " })).toMatchObject({ pagination: { total: 3 } });

  await importing.button("Go on with the rest").click();
  await expect(page.getByRole("progressbar", { name: "Importing" })).toBeVisible();
  await expect(importing.summary("500 of 500 done")).toBeVisible({ timeout: 60_000 });
  expect(sent).toHaveLength(500);
  const made = await server.api().all({ search: "Row " });
  expect(made.map(({ title }) => title).sort()).toEqual(titles);
  const [, ...results] = parseCsv(await importing.save());
  expect(new Set(results.map(([, id]) => id))).toEqual(new Set(made.map(({ id }) => id)));
  expect(results.map(([line, , title, what, result]) => [line, title, what, result]).slice(0, 2)).toEqual([
    ["2", "Row 000", "New", "Created"],
    // A row with a line break in a cell takes two lines of the file.
    ["4", "Row 001", "New", "Created"],
  ]);
});

test("what is wrong in a file is said with row and column, and the other rows can go without it", async ({
  page,
  startServer,
  watch,
}) => {
  watch.expect(/status of 404/);
  const server = await startServer();
  const [first] = (await server.api().list({ interviewType: "standard" })).interviews;
  const importing = await ImportPage.open(page, server);
  await importing.choose("empty.csv", "");
  await expect(page.getByText("The file is empty.")).toBeVisible();
  await importing.choose("letter.csv", "Dear colleague\r\nhow are you\r\n");
  await expect(page.getByText("The first line names no known column")).toBeVisible();
  await importing.choose("broken.json", '[{"title": "A"');
  await expect(page.getByText(/^The file is no JSON/)).toBeVisible();

  const rows = [
    ["id", "title", "resume", "colour"],
    ["", "Good", "", "red"],
    ["", "", "", ""],
    [first?.id ?? "", "Sound", "perhaps", ""],
    ["nobody", "Lost", "", ""],
  ];
  await importing.choose("some.csv", `${csv(rows)}${first?.id},Twice,,,more,cells\r\n`);
  await importing.foretells("Rows: 1 new, 4 with errors.");
  await expect(page.getByText("Columns that mean nothing here and are passed over: colour")).toBeVisible();
  await expect(importing.row(2)).toContainText("New");
  await expect(importing.row(3)).toContainText("Column title");
  await expect(importing.row(4)).toContainText("Column resume: must be true or false");
  await expect(importing.row(5)).toContainText("Column id: could not be read");
  await expect(importing.row(6)).toContainText("The row has more cells than the first line names columns");
  await importing.button("Create 1").click();
  await expect(importing.summary("1 of 1 done")).toBeVisible();
  expect(await server.api().titles({ search: "Good" })).toContain("Good");
  const results = parseCsv(await importing.save());
  expect(results.map(([line, , , what]) => [line, what]).slice(1)).toEqual([
    ["2", "New"],
    ["3", "Error"],
    ["4", "Error"],
    ["5", "Error"],
    ["6", "Error"],
  ]);
});

test("JSON goes out and comes back in the same way", async ({ page, startServer }) => {
  const server = await startServer({ demo: 60 });
  await ListPage.open(page, server);
  const text = await exportAll(page, "JSON");
  const list = JSON.parse(text) as { id: string; title: string; keywords?: string[] }[];
  const importing = await ImportPage.open(page, server);
  await importing.choose("same.json", text);
  await importing.foretells(`Rows: ${list.length} with nothing to change.`);
  const one = list.find(({ title }) => !title.includes("<"));
  await importing.button("Choose another file").click();
  await importing.choose(
    "changed.json",
    JSON.stringify([{ ...one, description: "" , title: "From JSON" }, { title: "New from JSON", keywords: ["x"] }]),
  );
  await importing.button("Create 1 and change 1").click();
  await expect(importing.summary("2 of 2 done")).toBeVisible();
  expect((await server.api().interview(one?.id ?? "")).title).toBe("From JSON");
  const [made] = (await server.api().list({ search: "New from JSON" })).interviews;
  expect((await server.api().interview(made?.id ?? "")).keywords).toEqual(["x"]);
});

test("a file can be dropped on the page", async ({ page, startServer }) => {
  const server = await startServer({ demo: 6 });
  const importing = await ImportPage.open(page, server);
  const data = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["title\r\nDropped\r\n"], "dropped.csv", { type: "text/csv" }));
    return data;
  });
  await importing.file.locator("..").dispatchEvent("drop", { dataTransfer: data });
  await importing.foretells("Rows: 1 new.");
  await importing.button("Create 1").click();
  await expect(importing.summary("1 of 1 done")).toBeVisible();
  expect(await server.api().titles({ search: "Dropped" })).toEqual(["Dropped"]);
});

test("a title that a spreadsheet would take for a formula is guarded in the file and whole again after it", async ({
  page,
  startServer,
}) => {
  const server = await startServer({ demo: 0 });
  const titles = ["=1+1", "+49 hotline", "@SUM(A1)", "-dash", "'=quoted"];
  for (const title of titles) {
    await server.api().create({ title, displayName: title, interviewType: "standard", questionIds: [] });
  }
  await ListPage.open(page, server);
  const text = await exportAll(page, "CSV");
  const [header, ...rows] = parseCsv(text);
  const cells = rows.map((row) => row[header?.indexOf("title") ?? -1]);
  expect(cells.sort()).toEqual(titles.map((title) => `'${title}`).sort());
  for (const cell of rows.flat()) {
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
  const importing = await ImportPage.open(page, server);
  await importing.choose("same.csv", text);
  await importing.foretells("Rows: 5 with nothing to change.");
});

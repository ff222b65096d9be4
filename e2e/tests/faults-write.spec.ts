// What an API can do to a write, tried fault by fault: the person is told what happened, what was not
// changed or that nobody knows, and what to do; what was typed stays; nothing is sent twice by itself; and
// when the fault is over the page goes on without a reload.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test, type Locator, type Page } from "../support/test.ts";
import type { Case } from "../support/upstream/cases.ts";
import { fillColumn } from "../support/upstream/table.ts";

test.beforeEach(({ watch }) => {
  test.setTimeout(240_000);
  watch.expect(/Failed to load resource/);
});

const problemOf = (page: Page) => page.getByRole("main").getByRole("alert");

async function expectWords(place: Locator, words: Case["write"]): Promise<void> {
  for (const text of words === "works" ? [] : words) {
    await expect(place).toContainText(text);
  }
}

/** So that no message passes for one of the next fault. */
async function dismissAll(toasts: Locator): Promise<void> {
  const dismiss = toasts.getByRole("button", { name: "Dismiss" });
  while ((await dismiss.count()) > 0) {
    // It may be over by itself just now.
    await dismiss.first().click({ timeout: 1_000 }).catch(() => undefined);
  }
}

test("an interview is created, with every fault there is", async ({ page, startBehindUpstream }) => {
  const CREATE = "POST /interviews";
  const { api, server, upstream } = await startBehindUpstream({ demo: 10 });
  const open = async () => {
    await page.goto(server.url("/interviews/new"));
    await expect(page.getByRole("textbox", { name: "Title" })).toBeVisible();
  };
  await open();
  const detail = new DetailPage(page);
  const title = page.getByRole("textbox", { name: "Title" });
  const description = page.getByRole("textbox", { name: "Description", exact: true });
  const problem = problemOf(page);
  const total = async (search: string) => (await api.list({ search })).pagination.total;
  const submit = async () => {
    await page.getByRole("button", { name: "Create interview" }).click();
    await page.getByRole("dialog", { name: "Create this interview?" }).getByRole("button", { name: "Create" }).click();
  };
  const openNew = async () => {
    await page.getByRole("link", { name: "Interviews", exact: true }).first().click();
    await page.getByRole("link", { name: "New interview" }).click();
    await expect(title).toBeVisible();
  };

  await fillColumn(
    "create",
    async ({ name, fault, write, effect, isCarriedOut }, number) => {
      const typed = `New ${number}`;
      const text = `Typed for “${name}”`;
      await title.fill(typed);
      await description.fill(text);
      upstream.fail(CREATE, fault);
      const before = upstream.count(CREATE);
      await submit();

      if (effect === "done") {
        if (name === "wrong envelope" || name === "empty answer") {
          await expect(page.locator(".toasts")).toContainText("Created. The API did not say its id");
          await new ListPage(page).shows([typed]);
        } else {
          await expect(detail.facts).toBeVisible();
          await expect(detail.heading).toHaveText(typed);
        }
      } else {
        await expectWords(problem, name === "404" ? ["The API was not found", "Tell whoever hosts Callboard"] : write);
        await expect(title).toHaveValue(typed);
        await expect(description).toHaveValue(text);
        expect(upstream.count(CREATE), "sent once").toBe(before + 1);
        expect(await total(typed)).toBe(isCarriedOut ? 1 : 0);
      }
      upstream.heal();
      if (effect === "none") {
        await expect(problem).toContainText("No interview was created.");
        if (name.startsWith("400")) {
          await expect(page.getByText("The API says: title is too odd").or(page.getByText("The API says: is too odd")).first()).toBeVisible();
        }
        await submit();
        await expect(detail.heading).toHaveText(typed);
      } else if (effect === "unknown") {
        await expect(problem).toContainText("We do not know whether the interview was created.");
        await expect(problem.getByRole("button", { name: "Try again" })).toHaveCount(0);
        await page.getByRole("link", { name: "Look for it" }).first().click();
        if (isCarriedOut) {
          await new ListPage(page).shows([typed]);
          await page.getByRole("link", { name: "New interview" }).click();
          await expect(title).toHaveValue(typed);
          await page.getByRole("button", { name: "Discard" }).click();
          await expect(title).toHaveValue("");
          return;
        }
        await expect(page.getByRole("heading", { name: "No interview matches" })).toBeVisible();
        await page.getByRole("link", { name: "New interview" }).click();
        await expect(title).toHaveValue(typed);
        await expect(description).toHaveValue(text);
        await page.getByRole("button", { name: "Keep", exact: true }).click();
        await submit();
        await expect(detail.heading).toHaveText(typed);
      }
      expect(await total(typed)).toBe(1);
      expect(upstream.count(CREATE)).toBe(before + (effect === "done" ? 1 : 2));
      await openNew();
    },
    async () => {
      upstream.heal();
      await open();
      const discard = page.getByRole("button", { name: "Discard" });
      if (await discard.isVisible()) {
        await discard.click();
      }
    },
  );
});

test("an interview is changed, with every fault there is", async ({ page, startBehindUpstream }) => {
  const UPDATE = "PATCH /interviews/*";
  const { api, server, upstream } = await startBehindUpstream({ demo: 0 });
  const { id } = await api.create({ title: "Before", displayName: "Shown", interviewType: "standard", questionIds: [] });
  const title = page.getByRole("textbox", { name: "Title" });
  const open = async () => {
    await page.goto(server.url(`/interviews/${id}/edit`));
    await expect(title).toBeVisible();
  };
  await open();
  const detail = new DetailPage(page);
  const problem = problemOf(page);
  const toasts = page.locator(".toasts");
  const submit = async () => {
    await page.getByRole("button", { name: "Save 1 change" }).click();
    await page.getByRole("dialog", { name: "Save 1 change?" }).getByRole("button", { name: "Send" }).click();
  };

  await fillColumn(
    "update",
    async ({ name, fault, write, effect, isCarriedOut }, number) => {
      const typed = `Changed ${number}`;
      const old = (await api.interview(id)).title;
      await title.fill(typed);
      upstream.fail(UPDATE, fault);
      const before = upstream.count(UPDATE);
      await submit();
      if (effect === "done" || isCarriedOut) {
        // A lost answer is made good for by a look at the interview.
        if (effect === "unknown") {
          await expect(toasts).toContainText("The answer was lost, but the interview shows them");
        }
        await expect(detail.facts).toBeVisible();
        await expect(detail.heading).toHaveText(typed);
        expect(upstream.count(UPDATE), "sent once").toBe(before + 1);
      } else {
        if (effect === "unknown") {
          await expect(page.getByRole("main")).toContainText("The changes were not saved");
          await expect(page.getByRole("main")).toContainText("The answer was lost. A look at the interview shows that title did not change.");
        } else {
          await expectWords(problem, name === "404" ? ["The interview is not there any more"] : write);
          await expect(problem).toContainText("The interview was not changed.");
          if (name.startsWith("400")) {
            await expect(page.getByText("The API says: title is too odd").or(page.getByText("The API says: is too odd")).first()).toBeVisible();
          }
        }
        await expect(title).toHaveValue(typed);
        expect(upstream.count(UPDATE), "sent once").toBe(before + 1);
        expect((await api.interview(id)).title).toBe(old);
        upstream.heal();
        await submit();
        await expect(detail.heading).toHaveText(typed);
        expect(upstream.count(UPDATE)).toBe(before + 2);
      }
      expect((await api.interview(id)).title).toBe(typed);
      upstream.heal();
      await dismissAll(toasts);
      await page.getByRole("link", { name: "Edit", exact: true }).click();
      await expect(title).toHaveValue(typed);
    },
    async () => {
      upstream.heal();
      await open();
      const discard = page.getByRole("button", { name: "Discard" });
      if (await discard.isVisible()) {
        await discard.click();
      }
    },
  );
});

test("an interview is archived, with every fault there is", async ({ page, startBehindUpstream }) => {
  const ARCHIVE = "DELETE /interviews/*";
  const { api, server, upstream } = await startBehindUpstream({ demo: 0 });
  const ids: string[] = [];
  for (let number = 0; number < 45; number += 1) {
    const title = `Number ${String(number).padStart(2, "0")}`;
    ids.push((await api.create({ title, displayName: title, interviewType: "standard", questionIds: [] })).id);
  }
  const open = () => ListPage.open(page, server, "/interviews?pageSize=100");
  const list = await open();
  const toasts = page.locator(".toasts");
  const failure = toasts.getByRole("alert");
  const success = toasts.getByRole("status");

  await fillColumn(
    "archive",
    async ({ name, fault, write, effect, isCarriedOut }, number) => {
      const title = `Number ${String(number).padStart(2, "0")}`;
      const id = ids[number] ?? "";
      const row = list.table.getByRole("rowheader").getByRole("link", { name: title, exact: true });
      const isArchived = async () => (await api.interview(id)).status === 3;
      const archive = async () => {
        await list.table.getByRole("button", { name: `Actions for ${title}` }).click();
        await page.getByRole("menuitem", { name: /Archive/ }).click();
        await expect(row).toHaveCount(0);
        // The request waits for the end of the message that can undo it.
        await success.locator(".toast", { hasText: `Archived “${title}”` }).getByRole("button", { name: "Dismiss" }).click();
      };
      upstream.fail(ARCHIVE, fault);
      const before = upstream.count(ARCHIVE);
      await archive();
      await expect.poll(() => upstream.count(ARCHIVE)).toBe(before + 1);
      if (effect === "done") {
        await expect.poll(isArchived).toBe(true);
        await expect(failure.locator(".toast")).toHaveCount(0);
        await expect(row).toHaveCount(0);
      } else if (name === "404") {
        await expect(success).toContainText(`“${title}” was gone already`);
        upstream.heal();
        // The list was read again, and has it.
        await expect(row).toBeVisible();
        expect(await isArchived()).toBe(false);
        await archive();
        await expect.poll(isArchived).toBe(true);
        expect(upstream.count(ARCHIVE)).toBe(before + 2);
      } else {
        await expectWords(failure, name.startsWith("429") ? write.slice(0, 1) as string[] : write);
        await expect(failure).toContainText(`“${title}”`);
        if (effect === "none") {
          await expect(failure).toContainText("The interview was not archived.");
          await expect(row).toBeVisible();
        } else {
          await expect(failure).toContainText("We do not know whether the interview was archived.");
          await expect(failure).toContainText("archiving it twice does no harm");
        }
        expect(upstream.count(ARCHIVE), "sent once").toBe(before + 1);
        expect(await isArchived()).toBe(isCarriedOut);
        upstream.heal();
        await failure.getByRole("button", { name: "Try again" }).click();
        await expect(success).toContainText(isCarriedOut ? /Archived|gone already/ : `Archived “${title}”.`);
        await expect(row).toHaveCount(0);
        expect(await isArchived()).toBe(true);
        expect(upstream.count(ARCHIVE)).toBe(before + 2);
      }
      upstream.heal();
      await dismissAll(toasts);
    },
    async () => {
      upstream.heal();
      await open();
    },
  );
});

test("an interview is copied, with every fault there is", async ({ page, startBehindUpstream }) => {
  const COPY = "POST /interviews/*/copy";
  const { api, server, upstream } = await startBehindUpstream({ demo: 0 });
  const { id } = await api.create({ title: "Original", displayName: "Original", interviewType: "standard", questionIds: [] });
  const open = () => DetailPage.open(page, server, id);
  await open();
  const dialog = page.getByRole("dialog", { name: /Copy “Original”/ });
  const team = dialog.getByRole("checkbox", { name: /Northwind Berlin/ });
  const copy = dialog.getByRole("button", { name: "Copy", exact: true });
  const line = dialog.getByRole("listitem");

  await fillColumn(
    "copy",
    async ({ name, fault, write, effect, isCarriedOut }) => {
      upstream.fail(COPY, fault);
      const before = upstream.count(COPY);
      const made = async () => upstream.asked.filter(({ path, wasPassedOn }) => path.endsWith("/copy") && wasPassedOn).length;
      const madeBefore = await made();
      await page.getByRole("button", { name: "Copy", exact: true }).click();
      await team.check();
      await copy.click();
      if (effect === "done") {
        await expect(line).toContainText(
          name === "wrong envelope" || name === "empty answer" ? "Copied. The API did not say under which id." : "Copied. Open the copy",
        );
        expect(await made()).toBe(madeBefore + 1);
      } else {
        await expectWords(
          line,
          name === "404" ? ["The interview is not there any more"] : name.startsWith("429") ? (write.slice(0, 1) as string[]) : write,
        );
        expect(upstream.count(COPY), "sent once").toBe(before + 1);
        expect(await made()).toBe(madeBefore + (isCarriedOut ? 1 : 0));
        upstream.heal();
        if (effect === "none") {
          await expect(line).toContainText("No copy was made.");
          await expect(dialog.getByRole("button", { name: "Retry the failed ones" })).toBeVisible();
          await dialog.getByRole("button", { name: "Change the choice" }).click();
          await expect(team).toBeChecked();
        } else {
          await expect(line).toContainText("We do not know whether the copy was made.");
          await expect(line.getByRole("link", { name: "Look for it in the list" })).toBeVisible();
          await expect(dialog.getByRole("button", { name: "Retry the failed ones" })).toHaveCount(0);
          await dialog.getByRole("button", { name: "Change the choice" }).click();
          await expect(team).not.toBeChecked();
          await team.check();
        }
        await copy.click();
        await expect(line).toContainText("Copied. Open the copy");
        expect(upstream.count(COPY)).toBe(before + 2);
      }
      upstream.heal();
      await dialog.getByRole("button", { name: "Close" }).click();
    },
    async () => {
      upstream.heal();
      await open();
    },
  );
});

test("many are changed at once, with every fault there is", async ({ page, startBehindUpstream }) => {
  const BULK = "PATCH /interviews/bulk-update";
  const { api, server, upstream } = await startBehindUpstream({ demo: 0 });
  const ids: string[] = [];
  for (const title of ["One", "Two"]) {
    ids.push((await api.create({ title, displayName: title, interviewType: "standard", questionIds: [] })).id);
  }
  const open = () => ListPage.open(page, server);
  const list = await open();
  const dialog = page.getByRole("dialog");
  const name = dialog.getByRole("textbox", { name: "Display name" });
  const send = async () => {
    await dialog.getByRole("button", { name: "Look at the changes" }).click();
    await dialog.getByRole("button", { name: "Change 2 interviews" }).click();
  };

  await fillColumn(
    "bulk update",
    async ({ name: faultName, fault, write, effect, isCarriedOut }, number) => {
      const typed = `Shown ${number}`;
      const names = async () => [...new Set(await Promise.all(ids.map(async (id) => (await api.interview(id)).displayName)))];
      const old = await names();
      for (const title of ["One", "Two"]) {
        await list.table.getByRole("checkbox", { name: title, exact: true }).check();
      }
      await page.getByRole("button", { name: "Change…" }).click();
      await name.fill(typed);
      upstream.fail(BULK, fault);
      const before = upstream.count(BULK);
      await send();
      if (effect === "done") {
        if (faultName === "wrong envelope" || faultName === "empty answer") {
          // What was changed is said by nobody.
          await expect(dialog).toContainText("We do not know whether 2 interviews were changed.");
        } else {
          await expect(dialog).toContainText("2 interviews were changed.");
        }
        expect(await names()).toEqual([typed]);
        expect(upstream.count(BULK), "sent once").toBe(before + 1);
      } else if (faultName.startsWith("429")) {
        await expect(dialog).toContainText("Nothing is sent until");
        await expect(dialog).toContainText("then it goes on by itself");
        expect(upstream.count(BULK), "sent once").toBe(before + 1);
        expect(await names()).toEqual(old);
        upstream.heal();
        if (faultName === "429, a moment") {
          await expect(dialog).toContainText("2 interviews were changed.");
        } else {
          await dialog.getByRole("button", { name: "Stop" }).click();
          await expect(dialog).toContainText("2 interviews not sent");
          await dialog.getByRole("button", { name: "Retry the failed 2" }).click();
          await expect(dialog).toContainText("2 interviews were changed.");
        }
        expect(upstream.count(BULK)).toBe(before + 2);
        expect(await names()).toEqual([typed]);
      } else {
        await expectWords(dialog, faultName === "404" ? ["not there any more"] : write);
        expect(upstream.count(BULK), "sent once").toBe(before + 1);
        expect(await names()).toEqual(isCarriedOut ? [typed] : old);
        upstream.heal();
        if (effect === "none") {
          await expect(dialog).toContainText("nothing of them was changed: 2 interviews.");
          await expect(dialog.getByRole("button", { name: "Back to the form" })).toBeVisible();
          await dialog.getByRole("button", { name: "Retry the failed 2" }).click();
        } else {
          await expect(dialog).toContainText("We do not know whether 2 interviews were changed.");
          await expect(dialog.getByRole("button", { name: /^Retry/ })).toHaveCount(0);
          await dialog.getByRole("button", { name: "Read the list again" }).click();
          // Looked at, and still in the form.
          await dialog.getByRole("button", { name: "Back to the form" }).click();
          await expect(name).toHaveValue(typed);
          await send();
        }
        await expect(dialog).toContainText("2 interviews were changed.");
        expect(upstream.count(BULK)).toBe(before + 2);
        expect(await names()).toEqual([typed]);
      }
      upstream.heal();
      await dialog.getByRole("button", { name: "Close", exact: true }).click();
      await expect(list.titles.first()).toBeVisible();
    },
    async () => {
      upstream.heal();
      await open();
    },
  );
});

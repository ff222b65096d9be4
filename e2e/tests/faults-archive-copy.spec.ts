// What an API can do to a write, tried fault by fault: the person is told what happened, what was not
// changed or that nobody knows, and what to do; what was typed stays; nothing is sent twice by itself; and
// when the fault is over the page goes on without a reload.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";
import { fillColumn } from "../support/upstream/table.ts";
import { dismissAll, expectWords } from "../support/upstream/words.ts";

test.beforeEach(({ watch }) => {
  test.setTimeout(240_000);
  watch.expect(/Failed to load resource/);
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
          await expect(line.getByRole("button", { name: "Look for it" })).toBeVisible();
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

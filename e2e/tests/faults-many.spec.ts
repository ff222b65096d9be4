// What an API can do to a write, tried fault by fault: the person is told what happened, what was not
// changed or that nobody knows, and what to do; what was typed stays; nothing is sent twice by itself; and
// when the fault is over the page goes on without a reload.

import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";
import { fillColumn } from "../support/upstream/table.ts";
import { expectWords } from "../support/upstream/words.ts";

test.beforeEach(({ watch }) => {
  test.setTimeout(240_000);
  watch.expect(/Failed to load resource/);
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

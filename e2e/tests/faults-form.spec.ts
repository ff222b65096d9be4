// What an API can do to a write, tried fault by fault: the person is told what happened, what was not
// changed or that nobody knows, and what to do; what was typed stays; nothing is sent twice by itself; and
// when the fault is over the page goes on without a reload.

import { DetailPage } from "../support/pages/detail.ts";
import { ListPage } from "../support/pages/list.ts";
import { expect, test } from "../support/test.ts";
import { fillColumn } from "../support/upstream/table.ts";
import { dismissAll, expectWords, problemOf } from "../support/upstream/words.ts";

test.beforeEach(({ watch }) => {
  test.setTimeout(240_000);
  watch.expect(/Failed to load resource/);
});

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
        await page.getByRole("button", { name: "Look for it" }).click();
        if (isCarriedOut) {
          await expect(page.getByText("Found one with this title")).toBeVisible();
          await page.getByRole("main").getByRole("link", { name: typed, exact: true }).click();
          await expect(detail.heading).toHaveText(typed);
          await openNew();
          await expect(title).toHaveValue(typed);
          await page.getByRole("button", { name: "Discard" }).click();
          await expect(title).toHaveValue("");
          return;
        }
        await expect(page.getByText("Not found: no interview in the list has this title")).toBeVisible();
        await expect(title).toHaveValue(typed);
        await expect(description).toHaveValue(text);
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

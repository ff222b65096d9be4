// What Chromium tells a screen reader: structure, and the names of all controls.

import { expect, type Page } from "@playwright/test";

interface Node {
  role: string;
  name: string;
  properties: Record<string, unknown>;
}

const CONTROLS = new Set([
  ...["button", "checkbox", "combobox", "dialog", "link", "listbox", "menu", "menuitem", "meter", "option"],
  ...["progressbar", "radio", "searchbox", "slider", "spinbutton", "switch", "tab", "textbox"],
]);

/** What is exposed, in its order: nothing that is hidden, or inert behind a dialog. */
async function exposed(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ""),
      name: String(name?.value ?? "").trim(),
      properties: Object.fromEntries((properties ?? []).map((property) => [property.name, property.value.value])),
    }));
}

/**
 * One heading of the first level, no level left out, the landmarks of the app; of a dialog its name and
 * its own headings. And no control without a name.
 */
export async function expectStructure(page: Page, isBare: boolean): Promise<void> {
  const nodes = await exposed(page);
  const of = (role: string) => nodes.filter((node) => node.role === role);
  const unnamed = nodes.filter(({ role, name }) => CONTROLS.has(role) && name === "");
  expect.soft(unnamed, "controls without a name").toEqual([]);

  const levels = of("heading").map(({ properties }) => Number(properties.level));
  const headings = of("heading").map(({ name, properties }) => `${properties.level} ${name}`);
  const modal = of("dialog").filter(({ properties }) => properties.modal === true);
  if (modal.length > 0) {
    expect.soft(modal, "one dialog").toHaveLength(1);
    expect.soft(headings.filter((heading) => heading === `${levels[0]} ${modal[0]?.name}`), "its heading").toHaveLength(1);
  } else {
    const count = (role: string) => of(role).length;
    const landmarks = { main: count("main"), banner: count("banner"), navigation: count("navigation") > 0 };
    expect.soft(landmarks, "landmarks").toEqual({ main: 1, banner: isBare ? 0 : 1, navigation: !isBare });
    expect.soft(levels.filter((level) => level === 1), `one heading of the page: ${headings}`).toHaveLength(1);
  }
  const gaps = headings.filter((_, index) => index > 0 && (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1);
  expect.soft(gaps, `no level is left out: ${headings.join(" | ")}`).toEqual([]);
}

// How people press what they see.

import type { Locator } from "@playwright/test";

/** How long a button of a mouse is held down. The keystroke-level model has 100 ms for pressing and letting go. */
const HELD_MS = 80;

/** Presses it as a person does; a script lets go at once. What is measured begins when the button is let go. */
export async function press(target: Locator): Promise<void> {
  await target.click({ delay: HELD_MS });
}

// Every scene there is: a screen, and a state that a person can meet it in.

import { AROUND_SCENES } from "./around.ts";
import { ADDRESS_SCENES, DETAIL_SCENES } from "./detail.ts";
import { EDITOR_SCENES } from "./editor.ts";
import { LIST_SCENES } from "./list.ts";
import { MANY_SCENES } from "./many.ts";
import type { Scene } from "./scene.ts";
import { VIEW_SCENES } from "./views.ts";

export const SCENES: Scene[] = [
  ...LIST_SCENES,
  ...DETAIL_SCENES,
  ...EDITOR_SCENES,
  ...VIEW_SCENES,
  ...MANY_SCENES,
  ...AROUND_SCENES,
  ...ADDRESS_SCENES,
];

/** The first scene of each screen: what is looked at in more ways than the others. */
export const SCREENS: Scene[] = SCENES.filter(({ screen }, index) => {
  return SCENES.findIndex((other) => other.screen === screen) === index;
});

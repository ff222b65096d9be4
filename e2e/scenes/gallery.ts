// Where the pictures are, and which there are.

import { fileURLToPath } from "node:url";

import { SCENES } from "./all.ts";
import { type Scene, slugOf, titleOf } from "./scene.ts";

export const FOLDER = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));

export type Scheme = "light" | "dark";

export interface Look {
  width: number;
  height: number;
  scheme: Scheme;
}

/** What the table shows of each scene. */
export const IN_TABLE: Look[] = [
  { width: 1280, height: 800, scheme: "light" },
  { width: 390, height: 844, scheme: "light" },
];

/** In the size of the screen and in both schemes. */
export const IN_FULL: Look[] = [...IN_TABLE, ...IN_TABLE.map((look) => ({ ...look, scheme: "dark" as const }))];

/** The screens that people see most, as they usually are. */
const SHOWN = ["list", "detail", "new form", "copy dialog", "palette", "inspector", "compare"];

export const isShown = (scene: Scene): boolean => SHOWN.includes(scene.screen) && scene.state === "usual";

export const SHOWPIECES: Scene[] = SCENES.filter(isShown);

/** The looks that the table shows of a scene. */
export function looksOf({ size }: Scene): Look[] {
  return size === undefined ? IN_TABLE : [{ ...size, scheme: "light" }];
}

/** The file of a small picture, for the table. */
export function fileInTable(scene: Scene, { width }: Look): string {
  return `table/${slugOf(scene)}-${width}.webp`;
}

/** The file of a picture in the size of the screen. */
export function fileInFull({ screen }: Scene, { width, scheme }: Look): string {
  return `${screen.replaceAll(" ", "-")}-${width}-${scheme}.webp`;
}

export function textFor(scene: Scene, { width, scheme }: Look): string {
  return `${titleOf(scene)}, ${width} px wide, ${scheme}`;
}

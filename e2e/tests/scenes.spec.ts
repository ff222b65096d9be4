// Every state of every screen: axe finds nothing, in both colour schemes, on a wide and on a narrow screen;
// its structure, names and targets are right, and nothing sticks out. Every screen besides: what a screen
// reader is told, kept as a file, and how it adapts to what people set their browsers to.

import { SCENES, SCREENS } from "../scenes/all.ts";
import { slugOf, titleOf } from "../scenes/scene.ts";
import { expectAccessible } from "../support/axe.ts";
import * as adapting from "../support/looks/adapting.ts";
import { expectToFit } from "../support/looks/fits.ts";
import { expectTargets } from "../support/looks/targets.ts";
import { expectStructure } from "../support/looks/tree.ts";
import { expect, test } from "../support/test.ts";

const PHONE = { width: 390, height: 844 };
const MONITOR = { width: 1280, height: 900 };

for (const scene of SCENES) {
  test.describe(() => {
    test.use({ locale: scene.locale ?? "en-GB" });

    test(titleOf(scene), async ({ page, context, server, ownKeyServer, startServer, watch }) => {
      await scene.arrange({ page, context, server, ownKeyServer, startServer, watch });
      await adapting.expectStillness(page);
      await expectStructure(page, scene.isBare === true);
      for (const size of [PHONE, MONITOR]) {
        await page.setViewportSize(size);
        await expectToFit(page, `${size.width} wide`);
        await expectTargets(page);
      }
      for (const width of [320, 768, 1920, 3840]) {
        await page.setViewportSize({ ...MONITOR, width });
        await expectToFit(page, `${width} wide`);
      }
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: "light" });

      if (SCREENS.includes(scene)) {
        // A dialog is all there is as long as it is open.
        const told = page.locator("dialog:modal, body:not(:has(dialog:modal))");
        await expect.soft(told).toMatchAriaSnapshot({ name: `${slugOf(scene)}.aria.yml` });
        await adapting.expectForcedColours(page);
        await adapting.expectTextSpacing(page);
        await adapting.expectLargeText(page);
        await adapting.expectReflow(page);
      }
    });
  });
}

import type { Scene } from "../../lib/check.js";
import { beginWatch } from "./begin-watch.js";
import type { Story } from "./matter.js";
import { sendLetters } from "./send-letters.js";
import { untilSeen } from "./until-seen.js";

/** Have the people of a story write, then try their share and answer; it is refused to each of them. */
export async function setUpStory(scene: Scene<"probe-lan" | "desk1">, story: Story): Promise<void> {
  await beginWatch(scene, story, await sendLetters(scene, story.matters));
  await untilSeen(scene.nodes["probe-lan"], story, "refused");
}

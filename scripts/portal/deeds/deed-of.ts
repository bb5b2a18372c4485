import { randomBytes, randomInt } from "node:crypto";
import { machinesOf } from "../../../stacks/plan/areas.js";
import { playing, stoppingPlay, takingUser, writingAs } from "./acting.js";
import type { AskedDeed } from "./asked-deed.js";
import { breaking } from "./breaking.js";
import { checking } from "./checking.js";
import type { Deed, DeedTools } from "./deed.js";
import { examExtending, examFinishing, examStarting } from "./examining.js";
import { drawing, extending, finishing, starting } from "./exercising.js";
import { freezing, thawing } from "./freezing.js";
import { hinting } from "./hinting.js";
import { forgetting, restoring, saving } from "./keeping.js";
import { making, takingDown } from "./making.js";
import { messaging } from "./messaging.js";
import { pausing, resuming } from "./pausing.js";
import { resetting } from "./resetting.js";

/** What is done for what the board asks. Each is done once: what is drawn for it is drawn here. */
export function deedOf(asked: AskedDeed, tools: DeedTools): Deed {
  const act = randomBytes(8).toString("hex");
  switch (asked.kind) {
    case "start":
      return starting(asked, tools);
    case "draw":
      return drawing({ ...asked, seed: randomInt(1, 10_000) }, tools);
    case "extend":
      return extending(asked, tools);
    case "finish":
      return finishing(asked.exercise, tools);
    case "examStart":
      return examStarting(asked, tools);
    case "examExtend":
      return examExtending(asked.by, tools);
    case "examFinish":
      return examFinishing(tools);
    case "break":
      return breaking(asked.faults, tools);
    case "breakByLot": {
      const { count, levels, letter } = asked;
      return breaking({ count, levels, letter, seed: randomInt(1, 10_000) }, tools);
    }
    case "reset":
      return resetting(asked.machines, tools);
    case "resetAreas":
      return resetting(asked.areas.flatMap(machinesOf), tools);
    case "resetLab":
      return resetting([], tools);
    case "up":
      return making(tools);
    case "down":
      return takingDown(tools);
    case "check":
      return checking(asked.competences, tools);
    case "save":
      return saving(asked, tools);
    case "restore":
      return restoring(asked, tools);
    case "forget":
      return forgetting(asked, tools);
    case "writeAs":
      return writingAs(asked, tools);
    case "takeUser":
      return takingUser(asked, tools);
    case "playScenario":
      return playing({ ...asked, seed: randomInt(1, 10_000) }, tools);
    case "stopScenario":
      return stoppingPlay(tools);
    case "pause":
      return pausing(tools);
    case "resume":
      return resuming(tools);
    case "hint":
      return hinting({ check: asked.check, act }, tools);
    case "message":
      return messaging({ text: asked.text, act }, tools);
    case "freeze":
      return freezing(tools);
    case "thaw":
      return thawing(tools);
  }
}

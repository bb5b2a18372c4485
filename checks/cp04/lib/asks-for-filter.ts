import { staff } from "../../../stacks/plan/staff.js";
import type { Scene } from "../../lib/check.js";
import { Desk } from "./desk.js";
import { filterWish } from "./filter-wish.js";
import { requesterWrites } from "./requester-writes.js";

/** She writes what her filter has to do, and is at her workstation, her session open. */
export async function asksForFilter(scene: Scene<"desk1" | "probe-lan" | "ws1">): Promise<void> {
  const { login, reference, tag, folder } = filterWish(scene);
  await requesterWrites(scene, login, {
    reference,
    subject: "ranger mon courrier",
    text: `Bonjour,\n\nJe voudrais que tout message dont l'objet contient ${tag} aille de lui-même dans un dossier « ${folder} », et que le reste ne bouge pas. Je tiens à le faire moi-même, guidez-moi : je suis à mon poste, ws1. Laissez-moi aussi de quoi le refaire seule.\n\n${staff().director.name}`,
  });
  const desk = new Desk(scene, login);
  await desk.close();
  await desk.open();
}

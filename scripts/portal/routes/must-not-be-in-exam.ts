import { Misuse } from "../../ground/misuse.js";
import type { Asked } from "../route.js";

/** @throws Misuse where whoever asks sits an exam in this lab, or one is being set up there: it tells more than any paper allows */
export async function mustNotBeInExam({ portal, visitor, lab }: Asked): Promise<void> {
  if (visitor?.role === "trainer") return;
  const { facts } = await portal.feeds.of(lab).snapshot();
  const exam = facts?.exam;
  if (!exam || exam.state === "finished") return;
  throw new Misuse({
    fr: `l'épreuve '${exam.exam}' court : l'historique des contrôles revient quand elle est rendue`,
    en: `exam '${exam.exam}' runs: the history of looks is back once it is handed in`,
  });
}

import { movements } from "../../../modules/domain-controller/movements.js";
import { staff } from "../../../stacks/plan/staff.js";
import { exercise } from "../../lib/exercise.js";
import { timerGaps } from "../lib/timer-gaps.js";

const { list, script } = movements;

export const nothingThisMorning = exercise({
  title: {
    fr: "Ce matin, aucun stagiaire n'a de compte",
    en: "This morning no trainee has an account",
  },
  brief: {
    fr: `« La liste du personnel est bien arrivée hier soir, et ce matin aucun des nouveaux n'a de compte », dit ${staff.itManager.name}. Sur dc1, ${script} doit suivre chaque matin la liste ${list} pour l'UO des stagiaires ; lancé à la main, il fait son travail.
Trouvez pourquoi il ne l'a pas fait, et faites qu'il le fasse dès demain matin, une seule fois, avec les droits qu'il faut et sans autre tâche à côté ; prouvez-le par une exécution réelle, lancée comme elle le sera. Rendez ce que disait systemd, et ce qu'il dit maintenant.`,
    en: `“The staff office's list did come last night, and this morning none of the newcomers has an account”, says ${staff.itManager.name}. On dc1 ${script} has to follow the list ${list} each morning for the trainees' unit; started by hand, it does its work.
Find why it did not, and have it do so from tomorrow morning on, once, with the rights that it takes and with no other job beside it; prove it by a real run, started as it will be. Hand in what systemd said, and what it says now.`,
  },
  minutes: 15,
  needs: ["dc1"],
  proves: ["cp10/runs-by-itself"],
  keeps: ["cp08/nothing-else-scheduled", "cp09/people-in-place", "cp10/explains-itself"],

  causes: {
    "timer-off": timerGaps.off,
    "once-a-week": timerGaps.onceAWeek,
    "unit-mistyped": timerGaps.unitMistyped,
    "not-as-root": timerGaps.notAsRoot,
  },
});

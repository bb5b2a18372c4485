import type { ExamAct } from "../../../facts/exam-report.js";
import { clockSecond } from "../../../ground/clock.js";
import { useWords } from "../words.js";

export interface ReportActsProps {
  readonly lab: string;
  /** The oldest first. */
  readonly acts: readonly ExamAct[];
}

/** What the bench did in a lab during an exam, and who had it done. */
export function ReportActs({ lab, acts }: ReportActsProps) {
  const words = useWords();
  return (
    <section>
      <h2>
        {words({
          fr: "Commandes du banc pendant l'épreuve",
          en: "Commands of the bench during the exam",
        })}
      </h2>
      <p class="note">
        {words({
          fr: "Par : l'utilisateur du serveur ; pour les pages, celui qui les sert. La personne qui l'a demandé est dans le ",
          en: "By: the user of the server; of what pages did, the user who serves them. Who asked for it is in the ",
        })}
        <a href={`/timeline/${lab}`}>{words({ fr: "fil du lab", en: "timeline of the lab" })}</a>.
      </p>
      {acts.length === 0 ? (
        <p>{words({ fr: "Aucune.", en: "None." })}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words({ fr: "heure", en: "time" })}</th>
              <th scope="col">{words({ fr: "commande", en: "command" })}</th>
              <th scope="col">{words({ fr: "par", en: "by" })}</th>
            </tr>
          </thead>
          <tbody>
            {acts.map(({ at, verb, by, times, lastAt }) => (
              <tr key={`${at} ${verb}`}>
                <td>{clockSecond(at)}</td>
                <td>
                  <code>{verb}</code>
                  {times !== undefined && lastAt !== undefined && (
                    <span class="note">
                      {words({
                        fr: ` ×${times}, jusqu'à ${clockSecond(lastAt)}`,
                        en: ` ×${times}, until ${clockSecond(lastAt)}`,
                      })}
                    </span>
                  )}
                </td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

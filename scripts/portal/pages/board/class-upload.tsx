import { useState } from "preact/hooks";
import type { DifferenceView, MemberView } from "../board-view.js";
import { useWords } from "../words.js";
import { useBoardActs } from "./board-acts.js";

/** The class out of a roster: what it would do is shown, and done once somebody agrees. */
export function ClassUpload() {
  const words = useWords();
  const { lookAtClass, keepClass } = useBoardActs();
  const [file, setFile] = useState<File>();
  const [difference, setDifference] = useState<DifferenceView>();
  const [isKept, setKept] = useState(false);
  const look = async (chosen: File | undefined) => {
    setFile(chosen);
    setKept(false);
    setDifference(chosen && (await lookAtClass(chosen)));
  };
  const keep = async () => {
    if (!file || !difference) return;
    const isDone = await keepClass(file, difference.digest);
    setKept(isDone);
    // Where somebody has changed the class meanwhile, the difference is another one now.
    setDifference(isDone ? undefined : await lookAtClass(file));
  };
  return (
    <details class="class-upload">
      <summary>{words({ fr: "Classe (fichier CSV)…", en: "Class (CSV file)…" })}</summary>
      <label class="field">
        {words({
          fr: "Liste : identifiant, nom, groupe, langue, domaines",
          en: "Roster: id, name, group, language, areas",
        })}
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={({ currentTarget }) => void look(currentTarget.files?.[0])}
        />
      </label>
      <p class="note">
        {words({
          fr: "Ajoute et change, n'enlève jamais personne. Noms et groupes restent ici : aucun lab ne les connaît. Une cellule vide laisse ce qui est noté.",
          en: "Adds and changes, never takes anybody out. Names and groups stay here: no lab knows them. An empty cell leaves what is noted.",
        })}
      </p>
      {difference && <Difference difference={difference} keep={() => void keep()} />}
      {isKept && (
        <p class="good" role="status">
          ✓{" "}
          {words({
            fr: "La classe est à jour. Les labs : cochez les candidats, puis « Créer… » ; les cartes : page Cartes.",
            en: "The class is up to date. Labs: tick the candidates, then “Make…”; cards: page Cards.",
          })}
        </p>
      )}
    </details>
  );
}

function Difference({
  difference: { added, changed, same, kept },
  keep,
}: {
  readonly difference: DifferenceView;
  readonly keep: () => void;
}) {
  const words = useWords();
  const isNews = added.length + changed.length > 0;
  return (
    <div role="status">
      <ul class="difference">
        {added.map((one) => (
          <li key={one.candidate}>
            {"+ "}
            <span class="name">{one.candidate}</span> {lineOf(one)}
          </li>
        ))}
        {changed.map(({ before, after }) => (
          <li key={after.candidate}>
            {"~ "}
            <span class="name">{after.candidate}</span> <del>{lineOf(before)}</del>{" "}
            <ins>{lineOf(after)}</ins>
          </li>
        ))}
      </ul>
      <p>
        {words({
          fr: `${same} sans changement`,
          en: `${same} without a change`,
        })}
        {kept.length > 0 &&
          words({
            fr: ` ; pas dans le fichier, gardés : ${kept.join(", ")}`,
            en: `; not in the file, kept: ${kept.join(", ")}`,
          })}
      </p>
      {isNews ? (
        <button type="button" class="main" onClick={keep}>
          {words({
            fr: `Ajouter ${added.length}, changer ${changed.length}`,
            en: `Add ${added.length}, change ${changed.length}`,
          })}
        </button>
      ) : (
        <p class="note">{words({ fr: "Rien à changer.", en: "Nothing to change." })}</p>
      )}
    </div>
  );
}

function lineOf({ person, team, language, areas }: MemberView): string {
  return [person, team, language, areas.join(" ")].filter(Boolean).join(" · ");
}

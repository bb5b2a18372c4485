import { useState } from "preact/hooks";
import { checkpointNameRule } from "../../../operations/checkpoints/checkpoint-name-rule.js";
import type { AskedDeed } from "../../deeds/asked-deed.js";
import type { BoardRow } from "../view.js";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { KindChoice } from "./kind-choice.js";

const titles = {
  save: { fr: "enregistrer l'état des labs", en: "save the state of labs" },
  restore: { fr: "revenir à un état enregistré", en: "restore a saved state" },
  forget: { fr: "retirer un état enregistré", en: "remove a saved state" },
};
type Kind = keyof typeof titles;

/** Keep the state of labs under a name, bring them back to it, or remove it. */
export function CheckpointForm({ rows }: ChosenProps) {
  const words = useWords();
  const [kind, setKind] = useState<Kind>("save");
  const [name, setName] = useState("");
  const [mayReplace, setReplace] = useState(false);
  const known = [...new Set(rows.flatMap(({ checkpoints }) => checkpoints))];
  const having = rows.filter(({ checkpoints }) => checkpoints.includes(name));
  const lacking = rows.filter((row) => !having.includes(row));
  const replaced = kind === "save" && having.length > 0;
  const isReady =
    kind === "save"
      ? checkpointNameRule.pattern.test(name) && (!replaced || mayReplace)
      : name !== "" && lacking.length === 0;
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Points de reprise…", en: "Checkpoints…" }}
      title={{ fr: "Points de reprise", en: "Checkpoints" }}
      confirm={confirmations[kind]}
      isGrave={kind !== "save" || replaced}
      asked={isReady ? askedFor(kind, name, mayReplace && replaced) : null}
    >
      <KindChoice
        name="checkpoint"
        titles={titles}
        value={kind}
        choose={(one) => {
          setKind(one);
          setName("");
        }}
      />
      {kind === "save" ? (
        <label class="field">
          {words({
            fr: "Nom (1 à 40 minuscules, chiffres ou tirets, par exemple mardi)",
            en: "Name (1 to 40 lower-case letters, digits or hyphens, e.g. tuesday)",
          })}
          <input
            type="text"
            maxLength={40}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      ) : (
        <label class="field">
          {words({ fr: "Lequel", en: "Which" })}
          <select value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
            <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
            {known.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          {known.length === 0 && (
            <span class="note">
              {words({
                fr: "Ces labs n'ont aucun point de reprise.",
                en: "These labs have no checkpoint.",
              })}
            </span>
          )}
        </label>
      )}
      {replaced && (
        <label>
          <input
            type="checkbox"
            checked={mayReplace}
            onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
          />{" "}
          {words({
            fr: `remplacer celui qui existe : ${labsOf(having)}`,
            en: `replace the one that exists: ${labsOf(having)}`,
          })}
        </label>
      )}
      {kind !== "save" && name !== "" && lacking.length > 0 && (
        <p class="problem">
          {words({
            fr: `N'en ont pas, à décocher : ${labsOf(lacking)}`,
            en: `Have none, to be unticked: ${labsOf(lacking)}`,
          })}
        </p>
      )}
      <p>{words(comes[kind])}</p>
    </ActForm>
  );
}

function askedFor(kind: Kind, checkpoint: string, replace: boolean): AskedDeed {
  return kind === "save" ? { kind, checkpoint, replace } : { kind, checkpoint };
}

const labsOf = (rows: readonly BoardRow[]) => rows.map(({ lab }) => lab).join(", ");

const confirmations = {
  save: { fr: "Enregistrer", en: "Save" },
  restore: { fr: "Revenir à cet état", en: "Restore" },
  forget: { fr: "Retirer", en: "Remove" },
};

const comes = {
  save: {
    fr: "Les labs s'éteignent, sont copiés et repartent : quelques minutes, horloges des exercices arrêtées. Ce qui n'est qu'en mémoire est perdu.",
    en: "Labs shut down, are copied and go on: some minutes, clocks of exercises stand still. What is only in memory is lost.",
  },
  restore: {
    fr: "Perdu : tout ce qui a été fait dans ces labs depuis l'enregistrement. Le point de reprise reste.",
    en: "Lost: all that was done in these labs since it was saved. The checkpoint stays.",
  },
  forget: {
    fr: "Les labs restent tels qu'ils sont ; cet état ne pourra plus être retrouvé.",
    en: "Labs stay as they are; this state can't be brought back any more.",
  },
};

import { useState } from "preact/hooks";
import type { AskedDeed } from "../../deeds/asked-deed.js";
import type { BoardCatalogue } from "../board-view.js";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";

type Asked = Extract<AskedDeed, { kind: "reset" | "resetAreas" | "resetLab" }>;

/** Make a machine anew, an area, or whole labs: what will be lost is told lab by lab. */
export function ResetForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [what, setWhat] = useState("");
  const asked = askedFor(what);
  const machines = catalogue && asked ? machinesOf(asked, catalogue) : [];
  const left = rows.flatMap(({ lab, exercises }) =>
    exercises
      .filter(({ id }) =>
        catalogue?.exercises.some(
          (one) => one.id === id && one.resets.some((name) => machines.includes(name)),
        ),
      )
      .map(({ id }) => ({ lab, id })),
  );
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Remettre à neuf…", en: "Reset…" }}
      title={{ fr: "Remettre à neuf", en: "Reset" }}
      confirm={{ fr: "Tout effacer et remettre à neuf", en: "Erase all and reset" }}
      isGrave={true}
      asked={asked}
    >
      <label class="field">
        {words({ fr: "Quoi", en: "What" })}
        <select value={what} onChange={({ currentTarget }) => setWhat(currentTarget.value)}>
          <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
          <optgroup label={words({ fr: "une machine", en: "a machine" })}>
            {catalogue?.machines.map(({ name, title }) => (
              <option key={name} value={`machine ${name}`}>
                {`${name} · ${title}`}
              </option>
            ))}
          </optgroup>
          <optgroup label={words({ fr: "un domaine du lab", en: "an area" })}>
            {catalogue?.areas.map(({ name, title }) => (
              <option key={name} value={`area ${name}`}>
                {title}
              </option>
            ))}
          </optgroup>
          <option value="lab">{words({ fr: "le lab entier", en: "the whole lab" })}</option>
        </select>
      </label>
      {asked && (
        <>
          <p>{words({ fr: "Sera perdu, pour toujours :", en: "Will be lost, for good:" })}</p>
          <ul>
            <li>
              {asked.kind === "resetLab"
                ? words({
                    fr: "tout ce que ces candidats ont configuré, installé ou écrit, sur toutes leurs machines",
                    en: "all that these candidates configured, installed or wrote, on all of their machines",
                  })
                : words({
                    fr: `tout ce que ces candidats ont configuré, installé ou écrit sur ${machines.join(", ")}`,
                    en: `all that these candidates configured, installed or wrote on ${machines.join(", ")}`,
                  })}
            </li>
            {left.map(({ lab, id }) => (
              <li key={`${lab} ${id}`}>
                {words({
                  fr: `${lab} : l'exercice en cours ${id}, qui est abandonné`,
                  en: `${lab}: the exercise in progress ${id}, which is left`,
                })}
              </li>
            ))}
            <li>
              {words({
                fr: "leurs terminaux ouverts sur ces machines, et les pannes qui y sont en place",
                en: "their open terminals on these machines, and faults in force there",
              })}
            </li>
          </ul>
          <p>
            {words({
              fr: "Résultats, indices et points de reprise restent.",
              en: "Results, hints and checkpoints stay.",
            })}
          </p>
        </>
      )}
    </ActForm>
  );
}

function askedFor(what: string): Asked | null {
  const [kind, name = ""] = what.split(" ");
  if (kind === "lab") return { kind: "resetLab" };
  // The names are those that the server told.
  if (kind === "machine") return { kind: "reset", machines: [name] } as Asked;
  if (kind === "area") return { kind: "resetAreas", areas: [name] } as Asked;
  return null;
}

/** With those that are taken along. */
function machinesOf(asked: Asked, { machines, areas }: BoardCatalogue): readonly string[] {
  switch (asked.kind) {
    case "resetLab":
      return machines.map(({ name }) => name);
    case "resetAreas":
      return areas
        .filter(({ name }) => (asked.areas as readonly string[]).includes(name))
        .flatMap((area) => area.machines);
    case "reset":
      return machines
        .filter(({ name }) => (asked.machines as readonly string[]).includes(name))
        .flatMap(({ name, along }) => [name, ...along]);
  }
}

import { useState } from "preact/hooks";
import { useWords } from "../words.js";
import { ActForm, type ChosenProps } from "./act-form.js";
import { KindChoice } from "./kind-choice.js";

const titles = {
  play: { fr: "commencer un scénario", en: "start a scenario" },
  stop: { fr: "arrêter celui qui se joue", en: "stop the one that is played" },
};
type Kind = keyof typeof titles;

/** Have simulated users play a scenario, without any exercise, or stop it. */
export function ScenarioForm({ rows, catalogue }: ChosenProps) {
  const words = useWords();
  const [kind, setKind] = useState<Kind>("play");
  const [scenario, setScenario] = useState("");
  const [minutes, setMinutes] = useState(30);
  const isTime = Number.isInteger(minutes) && minutes >= 1 && minutes <= 240;
  const isReady = scenario !== "" && isTime;
  const play = isReady ? ({ kind: "playScenario", scenario, minutes } as const) : null;
  const untouched = rows.filter((row) => (row.scenario === null) === (kind === "stop"));
  const labs = untouched.map(({ lab }) => lab).join(", ");
  return (
    <ActForm
      rows={rows}
      open={{ fr: "Scénario…", en: "Scenario…" }}
      title={{ fr: "Scénario des utilisateurs simulés", en: "Scenario of simulated users" }}
      confirm={confirmations[kind]}
      isGrave={false}
      asked={kind === "stop" ? { kind: "stopScenario" } : play}
    >
      <KindChoice name="scenario" titles={titles} value={kind} choose={setKind} />
      {kind === "play" && (
        <>
          <label class="field">
            {words({ fr: "Scénario", en: "Scenario" })}
            <select
              value={scenario}
              onChange={({ currentTarget }) => setScenario(currentTarget.value)}
            >
              <option value="">{words({ fr: "choisir…", en: "choose…" })}</option>
              {catalogue?.scenarios.map(({ name, title }) => (
                <option key={name} value={name}>
                  {`${name} · ${title}`}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {words({
              fr: "Minutes pendant lesquelles ils répondent (1 à 240)",
              en: "Minutes for which they answer (1 to 240)",
            })}
            <input
              type="number"
              min={1}
              max={240}
              value={minutes}
              onInput={({ currentTarget }) => setMinutes(currentTarget.valueAsNumber)}
            />
          </label>
        </>
      )}
      {labs !== "" && <p class="note">{`${words(left[kind])} ${labs}`}</p>}
      <p class="note">{words(comes[kind])}</p>
    </ActForm>
  );
}

const confirmations = {
  play: { fr: "Commencer", en: "Start" },
  stop: { fr: "Arrêter", en: "Stop" },
};

/** Labs that will refuse, told before anything is sent. */
const left = {
  play: {
    fr: "un scénario s'y joue déjà, rien n'y commencera :",
    en: "a scenario is played there already, nothing will start:",
  },
  stop: {
    fr: "aucun scénario ne s'y joue, rien n'y sera arrêté :",
    en: "no scenario is played there, nothing will be stopped:",
  },
};

const comes = {
  play: {
    fr: "Ils écrivent à l'assistance, répondent, relancent et valident, jusqu'à ce que tout soit clos ou le temps écoulé. Chaque message dit qu'il est simulé. Une pause du lab arrête l'horloge ; remettre desk1 ou mail1 à neuf arrête le scénario.",
    en: "They write to the helpdesk, answer, complain and validate, until all is closed or time is up. Each message says that it is simulated. A pause of the lab stops the clock; to reset desk1 or mail1 stops the scenario.",
  },
  stop: {
    fr: "Plus personne ne répond. Les messages écrits restent, leurs tickets aussi.",
    en: "Nobody answers any more. Messages that were written stay, and so do their tickets.",
  },
};

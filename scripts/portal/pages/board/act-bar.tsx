import type { ComponentChildren } from "preact";
import type { Text } from "../../../ground/text.js";
import type { BoardCatalogue } from "../board-view.js";
import type { BoardRow, BoardView } from "../view.js";
import { useWords } from "../words.js";
import { useBoardActs } from "./board-acts.js";
import { BreakForm } from "./break-form.js";
import { CheckForm } from "./check-form.js";
import { CheckpointForm } from "./checkpoint-form.js";
import { ExamExtendForm } from "./exam-extend-form.js";
import { ExamFinishForm } from "./exam-finish-form.js";
import { ExamStartForm } from "./exam-start-form.js";
import { ExtendForm } from "./extend-form.js";
import { FinishForm } from "./finish-form.js";
import { HintForm } from "./hint-form.js";
import { MakeForm } from "./make-form.js";
import { MessageForm } from "./message-form.js";
import { PauseForm } from "./pause-form.js";
import { ResetForm } from "./reset-form.js";
import { ScenarioForm } from "./scenario-form.js";
import { sitsExam } from "./sits-exam.js";
import { StartForm } from "./start-form.js";
import { TakeDownForm } from "./take-down-form.js";
import { UserForm } from "./user-form.js";

export interface ActBarProps {
  readonly view: BoardView;
  /** Ids of the labs that are chosen. */
  readonly chosen: readonly string[];
  readonly catalogue: BoardCatalogue | null;
}

/** Who is chosen, by one key, by group or one by one, and what can be done to them. */
export function ActBar({ view, chosen, catalogue }: ActBarProps) {
  const words = useWords();
  const { choose } = useBoardActs();
  const labs = view.rows.map(({ lab }) => lab);
  const rows = view.rows.filter(({ lab }) => chosen.includes(lab));
  const teams = [...new Set(view.rows.map(({ team }) => team).filter(Boolean))].sort();
  const isAll = rows.length === labs.length;
  return (
    <section class="act-bar" aria-label={words({ fr: "sélection", en: "selection" })}>
      <div class="buttons">
        <button
          type="button"
          class="quiet"
          aria-pressed={isAll}
          onClick={() => choose(isAll ? [] : labs)}
        >
          {words({ fr: "Tous", en: "All" })} <kbd>a</kbd>
        </button>
        {teams.map((team) => (
          <Team key={team} team={team} rows={view.rows} chosen={chosen} />
        ))}
        <span role="status">
          {rows.length === 0
            ? words({
                fr: "Cochez des candidats pour agir sur leurs labs.",
                en: "Tick candidates to act on their labs.",
              })
            : words({
                fr: `${rows.length} sur ${labs.length} choisis`,
                en: `${rows.length} of ${labs.length} chosen`,
              })}
        </span>
        {rows.length > 0 && (
          <button type="button" class="quiet" onClick={() => choose([])}>
            {words({ fr: "Aucun", en: "None" })} <kbd>{words({ fr: "Échap", en: "Esc" })}</kbd>
          </button>
        )}
      </div>
      {rows.length > 0 && <Forms rows={rows} catalogue={catalogue} />}
    </section>
  );
}

function Team({
  team,
  rows,
  chosen,
}: {
  readonly team: string;
  readonly rows: readonly BoardRow[];
  readonly chosen: readonly string[];
}) {
  const { choose } = useBoardActs();
  const own = rows.filter((row) => row.team === team).map(({ lab }) => lab);
  const isChosen = own.every((lab) => chosen.includes(lab));
  const others = chosen.filter((lab) => !own.includes(lab));
  return (
    <button
      type="button"
      class="quiet"
      aria-pressed={isChosen}
      onClick={() => choose(isChosen ? others : [...others, ...own])}
    >
      {team}
    </button>
  );
}

function Forms(props: {
  readonly rows: readonly BoardRow[];
  readonly catalogue: BoardCatalogue | null;
}) {
  const words = useWords();
  const { act } = useBoardActs();
  const labs = props.rows.map(({ lab }) => lab);
  const isFrozen = props.rows.every((row) => row.isFrozen);
  return (
    <div class="buttons">
      <Group title={{ fr: "exercice", en: "exercise" }}>
        <StartForm {...props} />
        <ExtendForm {...props} />
        <FinishForm {...props} />
        <BreakForm {...props} />
      </Group>
      <Group title={{ fr: "épreuve", en: "exam" }}>
        <ExamStartForm {...props} />
        {props.rows.some(sitsExam) && <ExamExtendForm {...props} />}
        {props.rows.some(sitsExam) && <ExamFinishForm {...props} />}
      </Group>
      <Group title={{ fr: "échange", en: "talk" }}>
        <HintForm {...props} />
        <MessageForm {...props} />
        <UserForm {...props} />
        <ScenarioForm {...props} />
        <button
          type="button"
          class="quiet"
          onClick={() => act(labs, { kind: isFrozen ? "thaw" : "freeze" })}
        >
          {isFrozen
            ? words({ fr: "Rendre l'auto-contrôle", en: "Give self-check back" })
            : words({ fr: "Geler l'auto-contrôle", en: "Freeze self-check" })}
        </button>
      </Group>
      <Group title={{ fr: "lab", en: "lab" }}>
        <MakeForm {...props} />
        <CheckForm {...props} />
        <PauseForm {...props} />
        <button type="button" class="quiet" onClick={() => act(labs, { kind: "resume" })}>
          {words({ fr: "Reprendre", en: "Resume" })}
        </button>
        <ResetForm {...props} />
        <CheckpointForm {...props} />
        <TakeDownForm {...props} />
      </Group>
    </div>
  );
}

/** Acts of one kind, under its name. */
function Group({
  title,
  children,
}: {
  readonly title: Text;
  readonly children: ComponentChildren;
}) {
  const words = useWords();
  return (
    <fieldset class="act-group">
      <legend>{words(title)}</legend>
      {children}
    </fieldset>
  );
}

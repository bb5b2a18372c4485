import { useState } from "preact/hooks";
import { useActs } from "./acts.js";
import { isSealed } from "./is-sealed.js";
import { machineStates, unknown } from "./machine-states.js";
import { mayOpenDesktop } from "./may-open-desktop.js";
import { mayOpenTerminal } from "./may-open-terminal.js";
import { part } from "./part.js";
import type { ResetDialogProps } from "./reset-dialog.js";
import type { LabFrame, LabView, MachineFrame } from "./view.js";
import { WaitingButton } from "./waiting-button.js";
import { useWords } from "./words.js";

const ResetDialog = part<ResetDialogProps>("ResetDialog");

/** Of what says why no machine is made anew. */
const noReset = "no-reset";

export interface MachineListProps {
  readonly frame: LabFrame;
  readonly view: LabView;
}

/** Each machine: its state, why it isn't ready, and making it anew. */
export function MachineList({ frame, view }: MachineListProps) {
  const words = useWords();
  const isThere = ({ name }: MachineFrame) => (view.machines[name] ?? unknown).state !== "absent";
  const there = frame.machines.filter(isThere);
  if (there.length === 0) {
    return (
      <p class="note">
        {words({
          fr: "Rien n'est encore là : le formateur crée les labs, et les machines apparaissent ici d'elles-mêmes.",
          en: "Nothing is there yet: the trainer makes the labs, and machines appear here by themselves.",
        })}
      </p>
    );
  }
  return (
    <>
      <p class="note">
        {frame.mayAct
          ? words({
              fr: "Un clic sur une machine, dans le plan ou ici, ouvre son terminal, ou son bureau où il y en a un.",
              en: "A click on a machine, in the plan or here, opens its terminal, or its desktop where it has one.",
            })
          : words({
              fr: "Où le candidat a un terminal ou un bureau ouvert, un clic sur la machine l'observe : il le voit.",
              en: "Where the candidate has a terminal or a desktop open, a click on the machine observes it: the candidate sees that.",
            })}
      </p>
      {isSealed(frame, view) && (
        <p class="note" id={noReset}>
          {words({
            fr: "Pendant une épreuve, seul un formateur remet des machines à neuf : ce qui y est en place part avec elles.",
            en: "During an exam only a trainer resets machines: what is set up there goes with them.",
          })}
        </p>
      )}
      <ul class="machines">
        {there.map((machine) => (
          <Machine key={machine.name} machine={machine} frame={frame} view={view} />
        ))}
      </ul>
    </>
  );
}

function Machine({ machine, frame, view }: MachineListProps & { readonly machine: MachineFrame }) {
  const words = useWords();
  const { name, title, addresses } = machine;
  const { state, why } = view.machines[name] ?? unknown;
  const { openTerminal, openDesktop } = useActs();
  const { sign, text } = machineStates[state];
  const mayOpen = mayOpenTerminal(frame, view, name);
  return (
    <li id={`machine-${name}`} tabIndex={-1} class={state}>
      {mayOpen ? (
        <button
          type="button"
          class="quiet name"
          aria-label={
            frame.mayAct
              ? words({ fr: `Terminal de ${name}`, en: `Terminal of ${name}` })
              : words({
                  fr: `Observer le terminal de ${name}`,
                  en: `Observe the terminal of ${name}`,
                })
          }
          onClick={() => openTerminal(name)}
        >
          {name}
        </button>
      ) : (
        <span class="name">{name}</span>
      )}
      <span class="title">
        {title}
        <span class="note">{` ${addresses.join(" · ")}`}</span>{" "}
        {mayOpenDesktop(frame, view, name) && (
          <button
            type="button"
            class="quiet"
            aria-label={
              frame.mayAct
                ? words({ fr: `Bureau de ${name}`, en: `Desktop of ${name}` })
                : words({
                    fr: `Observer le bureau de ${name}`,
                    en: `Observe the desktop of ${name}`,
                  })
            }
            onClick={() => openDesktop(name)}
          >
            {words({ fr: "Bureau", en: "Desktop" })}
          </button>
        )}
        {why !== "" && (
          <span class="why">
            {words({ fr: "attend : ", en: "waits for: " })}
            <code>{why}</code>
          </span>
        )}
      </span>
      <span class="state">{`${sign} ${words(text)}`}</span>
      {frame.mayAct && <Reset machine={machine} frame={frame} view={view} />}
    </li>
  );
}

function Reset({ machine, frame, view }: MachineListProps & { readonly machine: MachineFrame }) {
  const words = useWords();
  const [isAsked, setAsked] = useState(false);
  const isExam = isSealed(frame, view);
  const isDisabled = view.doing !== null || isExam;
  return (
    <>
      <WaitingButton
        class="quiet"
        aria-label={words({
          fr: `Remettre à neuf : ${machine.name}`,
          en: `Reset: ${machine.name}`,
        })}
        aria-describedby={isExam ? noReset : undefined}
        isWaiting={isDisabled}
        onClick={() => setAsked(true)}
      >
        {words({ fr: "Remettre à neuf…", en: "Reset…" })}
      </WaitingButton>
      {isAsked && (
        <ResetDialog
          machine={machine}
          frame={frame}
          view={view}
          isDisabled={isDisabled}
          close={() => setAsked(false)}
        />
      )}
    </>
  );
}

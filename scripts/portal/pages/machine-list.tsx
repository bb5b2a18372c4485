import { useActs } from "./acts.js";
import { Ask } from "./ask.js";
import { isSealed } from "./is-sealed.js";
import { machineStates, unknown } from "./machine-states.js";
import { mayOpenDesktop } from "./may-open-desktop.js";
import { mayOpenTerminal } from "./may-open-terminal.js";
import type { LabFrame, LabView, MachineFrame } from "./view.js";
import { useWords } from "./words.js";

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
  const { reset } = useActs();
  const isExam = isSealed(frame, view);
  const all = [machine.name, ...machine.along];
  const names = all.join(", ");
  const left = frame.exercises.filter(({ id, resets }) => {
    const run = view.exercises[id];
    return run && run.finishedAt === null && resets.some((name) => all.includes(name));
  });
  return (
    <Ask
      open={words({ fr: "Remettre à neuf…", en: "Reset…" })}
      label={words({
        fr: `Remettre à neuf : ${machine.name}`,
        en: `Reset: ${machine.name}`,
      })}
      title={words({ fr: `Remettre ${names} à neuf ?`, en: `Reset ${names}?` })}
      confirm={words({ fr: "Tout effacer et remettre à neuf", en: "Erase all and reset" })}
      isDisabled={view.doing !== null || isExam}
      {...(isExam && { describedBy: noReset })}
      act={() => reset([machine.name])}
    >
      <p>{words({ fr: "Sera perdu, pour toujours :", en: "Will be lost, for good:" })}</p>
      <ul>
        <li>
          {words({
            fr: `tout ce que vous avez configuré, installé ou écrit sur ${names}`,
            en: `all that you configured, installed or wrote on ${names}`,
          })}
        </li>
        {machine.along.length > 0 && (
          <li>
            {words({
              fr: `${machine.along.join(", ")} suit : leurs états ne valent qu'ensemble`,
              en: `${machine.along.join(", ")} goes along: their states are only valid together`,
            })}
          </li>
        )}
        {left.map(({ id, title }) => (
          <li key={id}>
            {words({
              fr: `l'exercice en cours « ${title} » : il est abandonné, et peut être recommencé`,
              en: `the exercise in progress “${title}”: it is left, and may be started again`,
            })}
          </li>
        ))}
      </ul>
      <p>
        {words({
          fr: "Les autres machines, vos résultats et vos indices restent.",
          en: "The other machines, your results and your hints stay.",
        })}
      </p>
    </Ask>
  );
}

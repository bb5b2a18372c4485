import { useActs } from "./acts.js";
import { AskDialog } from "./ask-dialog.js";
import type { LabFrame, LabView, MachineFrame } from "./view.js";
import { useWords } from "./words.js";

export interface ResetDialogProps {
  readonly machine: MachineFrame;
  readonly frame: LabFrame;
  readonly view: LabView;
  /** Whether it can't be done for now. */
  readonly isDisabled: boolean;
  readonly close: () => void;
}

/** Says what is lost with a machine that is made anew, before it is. */
export function ResetDialog({ machine, frame, view, isDisabled, close }: ResetDialogProps) {
  const words = useWords();
  const { reset } = useActs();
  const all = [machine.name, ...machine.along];
  const names = all.join(", ");
  const left = frame.exercises.filter(({ id, resets }) => {
    const run = view.exercises[id];
    return run && run.finishedAt === null && resets.some((name) => all.includes(name));
  });
  return (
    <AskDialog
      title={words({ fr: `Remettre ${names} à neuf ?`, en: `Reset ${names}?` })}
      confirm={words({ fr: "Tout effacer et remettre à neuf", en: "Erase all and reset" })}
      isDisabled={isDisabled}
      act={() => reset([machine.name])}
      close={close}
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
    </AskDialog>
  );
}

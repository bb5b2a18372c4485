/** From the folder that a new file is in. */
const lib = "../../lib";

/** What a new file of each kind begins with. */
export const templates = {
  check: (name: string) => `import { check } from "${lib}/check.js";

export const ${name} = check({
  needs: ["ws1"],

  async run({ nodes: { ws1 } }) {
    const { stdout } = await ws1.must\`hostname\`;
    // Not observed, as long as no claim judges what was seen.
    throw new Error(\`to be written: ws1 says \${stdout.trim()}\`);
  },
});
`,

  fault: (name: string) => `import { fault } from "${lib}/fault.js";

export const ${name} = fault({
  needs: ["ws1"],
  reddens: [],

  async apply({ nodes: { ws1 } }) {
    await ws1.succeed\`hostname\`;
    throw new Error("to be written: ws1 is as it was");
  },
});
`,

  exercise: (name: string) => `import { exercise } from "${lib}/exercise.js";

export const ${name} = exercise({
  needs: ["ws1"],

  async setUp({ nodes: { ws1 } }) {
    await ws1.succeed\`hostname\`;
    throw new Error("to be written: ws1 is as it was");
  },

  async solve({ nodes: { ws1 } }) {
    await ws1.succeed\`hostname\`;
    throw new Error("to be written: nothing is solved");
  },
});
`,
} as const;

/** The file that a new exercise is read from. */
export const briefTemplate = `---
title:
  fr: "À écrire : ce que voit un utilisateur"
  en: "To be written: what a user sees"
minutes: 15
level: 1
proves: []
# To be written: what a bad solution would spoil.
keeps: []
---

# Français

À écrire : ce qui est demandé, sur quelles machines, et comment le prouver.

# English

To be written: what is asked for, on which machines, and how to prove it.
`;

/** The texts of a new check. */
export const checkTextsTemplate = (id: string) => `
${id}:
  title:
    fr: "À écrire : ce qui est vrai, au présent"
    en: "To be written: what is true, in the present tense"
  expected:
    fr: "À écrire : ce qui est observé où c'est vrai"
    en: "To be written: what is observed where it is true"
  remedy:
    fr: "À écrire : la commande ou le fichier qui en décide"
    en: "To be written: the command or the file that decides it"
  # The chapter of the operations manual that has what it compares with
  chapter: addresses
`;

/** The texts of a new fault. */
export const faultTextsTemplate = (id: string) => `
${id}:
  title:
    fr: "À écrire : ce qui ne va pas"
    en: "To be written: what is wrong"
  symptom:
    fr: "« À écrire : ce qu'en dit un utilisateur »"
    en: "“To be written: what a user says of it”"
  level: 1
`;

/** The hints of a new check. */
export const hintsTemplate = (id: string) => `
${id}:
  where:
    fr: "À écrire : où chercher d'abord"
    en: "To be written: where to begin to look"
  cases:
    - when: /to be written/
      what:
        fr: "À écrire : ce qui ne va pas, quand c'est ce cas"
        en: "To be written: what is wrong, where it is this case"
      how:
        fr: "À écrire : comment le corriger"
        en: "To be written: how to put it right"
`;

/** The header that tells a program what the last line tells a person. */
export const simulatedHeader = "X-Plateau-Simulated: yes";

/** A letter's text with the line that says what it is: nobody may take a simulated user for a real one. */
export function simulated(text: string): string {
  return `${text}

-- 
Message simulé par Plateau pour l'exercice / Message simulated by Plateau for the exercise`;
}

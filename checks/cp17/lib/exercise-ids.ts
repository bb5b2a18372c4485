/** Exercise that the checks of the journal judge. */
export const readingExercise = "cp17/bulletins-of-the-day";

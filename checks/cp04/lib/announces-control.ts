/** What nobody writes who does not ask to be shown a screen. */
const words =
  /prise? (?:en )?main|prendre la main|prends la main|à distance|contrôle de votre|votre écran/i;

/** Whether a technician's answer says that he is about to take control of the screen. */
export function announcesControl(text: string): boolean {
  return words.test(text);
}

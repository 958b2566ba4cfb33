export type Language = 'vi' | 'en';

const KEY = 'language';

const stored = (): Language => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    return 'vi';
  }
};

/** The reader's language; Vietnamese unless chosen otherwise in the user menu. */
class ChosenLanguage {
  current = $state<Language>(stored());

  choose(next: Language): void {
    this.current = next;
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // A browser that keeps nothing still switches for this page.
    }
  }
}

export const language = new ChosenLanguage();

/** Ctrl+Enter anywhere in a form sends it; not while an input method composes. For `{@attach}`. */
export const ctrlEnter = (form: HTMLFormElement): (() => void) => {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  };
  form.addEventListener('keydown', press);
  return () => form.removeEventListener('keydown', press);
};

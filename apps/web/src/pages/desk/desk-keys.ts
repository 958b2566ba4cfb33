/** 1 to 5: the matter. */
export type DeskWish = 'save' | 'save-next' | 'document' | 'match' | 'link' | 1 | 2 | 3 | 4 | 5;

type Key = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey' | 'isComposing'>;

/** Keys of the desk, by place on the keyboard; none while an input method composes a letter. */
export const deskKey = (key: Key): DeskWish | undefined => {
  if (key.isComposing || key.shiftKey || key.metaKey) return undefined;
  if (key.ctrlKey) {
    if (key.code !== 'Enter' && key.code !== 'NumpadEnter') return undefined;
    return key.altKey ? 'save-next' : 'save';
  }
  if (!key.altKey) return key.code === 'F2' ? 'document' : undefined;
  if (key.code === 'KeyM') return 'match';
  if (key.code === 'KeyL') return 'link';
  const digit = /^Digit([1-5])$/.exec(key.code)?.[1];
  return digit === undefined ? undefined : (Number(digit) as 1 | 2 | 3 | 4 | 5);
};

/** What a copy button says: when it worked, and when the reader has to do it. */
export interface CopyWords {
  copied: string;
  select: string;
}

/**
 * A button that copies a text and says so. Where the clipboard is denied, the text is shown selected instead.
 * @returns the button with its status beside it
 */
export function copyButton(label: string, text: string, words: CopyWords): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  const status = document.createElement('span');
  status.role = 'status';
  const group = document.createElement('span');
  group.className = 'copy';
  group.append(button, status);
  button.addEventListener('click', async () => {
    group.querySelector('input')?.remove();
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = words.copied;
      setTimeout(() => (status.textContent = ''), 2500);
    } catch {
      const field = document.createElement('input');
      field.readOnly = true;
      field.value = text;
      field.setAttribute('aria-label', label);
      group.append(field);
      field.select();
      status.textContent = words.select;
    }
  });
  return group;
}

/** Adds a copy button to the code block inside. Where the clipboard is denied, the text is selected instead. */
class CopyCode extends HTMLElement {
  connectedCallback() {
    const code = this.querySelector('pre');
    if (!code || this.querySelector('button')) return;
    const { copy = '', copied = '', select = '' } = this.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    const status = document.createElement('span');
    status.role = 'status';
    this.append(button, status);

    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.innerText.trimEnd() + '\n');
        status.textContent = copied;
        setTimeout(() => (status.textContent = ''), 2500);
      } catch {
        getSelection()?.selectAllChildren(code);
        status.textContent = select;
      }
    });
  }
}

customElements.define('copy-code', CopyCode);

// Without imports or exports TypeScript would take this for a script that shares its names with all others.
export {};

import { recall, remember } from '../storage.ts';

/** Lets the reader keep light or dark colors; `auto` follows the system. */
class ThemePicker extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = recall('theme') ?? 'auto';
    // What is kept may be no theme of ours: then the system decides, as the styles do.
    if (!select.value) select.value = 'auto';
    select.addEventListener('change', () => {
      document.documentElement.dataset['theme'] = select.value;
      remember('theme', select.value);
    });
  }
}

customElements.define('theme-picker', ThemePicker);

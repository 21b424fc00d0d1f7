import { recall, remember } from '../storage.ts';

/** Lets the reader keep light or dark colors; `auto` follows the system. */
class ThemePicker extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = recall('theme') ?? 'auto';
    // A stored value may be unknown: follow the system, as the styles do.
    if (!select.value) select.value = 'auto';
    select.addEventListener('change', () => {
      document.documentElement.dataset['theme'] = select.value;
      remember('theme', select.value);
    });
  }
}

customElements.define('theme-picker', ThemePicker);

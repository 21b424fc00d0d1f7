import { recall, remember } from '../memory.ts';

/** Lets the reader keep light or dark colors; `auto` follows the system. */
class ThemePicker extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = recall('theme') ?? 'auto';
    select.addEventListener('change', () => {
      document.documentElement.dataset['theme'] = select.value;
      remember('theme', select.value);
    });
  }
}

customElements.define('theme-picker', ThemePicker);

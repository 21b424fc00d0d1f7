import { remember } from '../storage.ts';

/** Keeps query and heading when the reader switches language, and remembers the language for the language gate. */
class LanguageLink extends HTMLElement {
  connectedCallback() {
    const link = this.querySelector('a');
    link?.addEventListener('click', () => {
      link.search = location.search;
      link.hash = location.hash;
      remember('language', link.dataset['locale'] ?? '');
    });
  }
}

customElements.define('language-link', LanguageLink);

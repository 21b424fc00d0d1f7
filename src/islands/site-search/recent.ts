import { readSearches } from '../../domain/search/recent.ts';
import { forget, recall } from '../storage.ts';
import type { SearchWords } from './words.ts';

/** A button of the offer. Not from `create-element.ts`: shared, it would make the first search heavier. */
function button(textContent: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  Object.assign(element, { type: 'button', textContent });
  element.addEventListener('click', act);
  return element;
}

/** Offers the searches kept in this browser while the input is empty. Loaded only when there are some. */
export function offerRecent(dialog: HTMLElement, words: SearchWords): void {
  const input = dialog.querySelector('input')!;
  dialog.querySelector('.recent')?.remove();
  const offer = document.createElement('div');
  const label = document.createElement('p');
  const list = document.createElement('ul');
  offer.className = 'recent';
  label.id = 'search-recent';
  label.textContent = words.recent;
  list.setAttribute('aria-labelledby', label.id);
  for (const query of readSearches(recall('searches'))) {
    const item = document.createElement('li');
    const again = () => {
      input.value = query;
      input.focus();
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    item.append(button(query, again));
    list.append(item);
  }
  const clear = () => {
    forget('searches');
    offer.remove();
    input.focus();
  };
  offer.append(label, list, button(words.forget, clear));
  const fit = () => (offer.hidden = input.value.trim() !== '');
  input.addEventListener('input', fit);
  fit();
  dialog.querySelector('[role=status]')!.before(offer);
}

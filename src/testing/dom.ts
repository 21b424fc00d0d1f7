import { registerHooks } from 'node:module';
import { Window } from 'happy-dom';

// Styles are Vite's subject; an island only needs an address for them.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.endsWith('.css?url')
      ? { url: 'data:text/javascript,export default "/dialog.css"', shortCircuit: true }
      : next(specifier, context),
});

/** Address of the page that {@link openPage} makes. */
const address = 'https://site.example/en/page/';

/** The names of a browser that islands use. */
const names = [
  'CustomEvent',
  'DOMParser',
  'Element',
  'Event',
  'FormData',
  'HTMLElement',
  'HTMLHeadingElement',
  'HTMLInputElement',
  'InputEvent',
  'KeyboardEvent',
  'MouseEvent',
  'Node',
  'customElements',
  'document',
  'getSelection',
  'history',
  'localStorage',
  'location',
  'navigator',
] as const;

let window: Window;

/**
 * Makes this process a page, once per test file and before an island is imported: elements are defined for good.
 * @returns the window, for what a test changes in it
 */
export function becomePage(): Window {
  window = new Window({ url: address });
  for (const name of names) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => window[name] });
  }
  Object.assign(globalThis, {
    window,
    addEventListener: window.addEventListener.bind(window),
    matchMedia: window.matchMedia.bind(window),
    visualViewport: Object.assign(new EventTarget(), { height: 768 }),
  });
  return window;
}

/**
 * Opens a page with what is in its body.
 * @param query of the address, with `?`; what the page before kept is gone
 */
export function openPage(body: string, query = ''): void {
  document.body.replaceChildren();
  window.happyDOM.setURL(`${address}${query}`);
  window.localStorage.clear();
  write(body);
}

/** Adds to the body; an element has all that it holds when it is connected, as where scripts are deferred. */
export function write(html: string): void {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(...holder.childNodes);
}

/** The first element that a selector finds. @throws Error when there is none */
export function find<Found extends Element = HTMLElement>(selector: string): Found {
  const found = document.querySelector<Found>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** Lets promises, and timers without delay, have their turn. */
export async function settle(): Promise<void> {
  await new Promise((done) => setTimeout(done));
}

/** A clipboard that takes what it is given, or refuses. @returns what was copied, newest last */
export function giveClipboard(isAllowed: boolean): string[] {
  const copied: string[] = [];
  const writeText = (text: string) => {
    if (!isAllowed) return Promise.reject(new Error('denied'));
    copied.push(text);
    return Promise.resolve();
  };
  Object.defineProperty(window.navigator, 'clipboard', {
    configurable: true,
    value: { writeText },
  });
  return copied;
}

/** A browser that blocks the storage: every use throws. @returns ends that */
export function blockStorage(): () => void {
  const blocked = () => {
    throw new Error('blocked');
  };
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: blocked });
  return () =>
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => window.localStorage,
    });
}

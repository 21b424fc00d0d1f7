/**
 * Redirects to the language chosen before, else to the browser's preferred one.
 * Reads the storage itself: a module shared with other pages would be one more request for each of them.
 */
const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')];
let kept: string | null = null;
try {
  kept = localStorage.getItem('language');
} catch {
  // Blocked: the browser's languages decide.
}
const chosen = links.find(({ dataset }) => dataset['locale'] === kept);
const spoken = navigator.languages
  .map((language) => language.split('-')[0])
  .map((language) => links.find(({ dataset }) => dataset['language']?.split('-')[0] === language))
  .find((link) => link);
const target = chosen ?? spoken;
if (target) {
  // A heading that was linked to is the same in both languages.
  target.hash = location.hash;
  location.replace(target.href);
}

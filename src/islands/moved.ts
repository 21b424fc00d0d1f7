/** Sends a reader of a former address on. A heading that was linked to has the same id on the new page. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]')!;
if (location.hash) link.hash = location.hash;
location.replace(link.href);

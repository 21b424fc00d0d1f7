/**
 * Sends a reader of a former address on. A heading that was linked to has the same id on the new page, unless this page
 * says where it went.
 */
const own = location.hash && document.getElementById(location.hash.slice(1))?.querySelector('a');
const link = own || document.querySelector<HTMLAnchorElement>('a[data-moved]')!;
if (location.hash && !own) link.hash = location.hash;
location.replace(link.href);

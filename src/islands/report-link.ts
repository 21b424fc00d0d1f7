/** Adds the heading the reader is at to the report of a problem. Without script the report names the page. */
addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('[data-report]');
  if (!link) return;
  const report = new URL(link.href);
  const page = new URL(report.searchParams.get('page')!);
  // Of the address only what a heading or a tag may be named: the report shows it to others.
  if (/^#[\w.-]+$/.test(location.hash)) page.hash = location.hash;
  report.searchParams.set('page', page.href);
  link.href = report.href;
});

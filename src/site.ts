/** What a team changes when it hosts its own copy: names, owner, repository, licences. */
export const site = {
  name: { zh: '地基', en: 'Groundwork' },
  promise: {
    zh: '选对Docker基础镜像：结论在前，依据可查',
    en: 'Choose the right Docker base image, with reasons you can link to',
  },
  /** Who answers for the content. */
  owner: { zh: '平台工程组', en: 'Platform engineering' },
  /** Repository of this site, as GitHub lays out its addresses; the links below are built from it. */
  repository: 'https://github.com/groundwork-handbook/groundwork',
  branch: 'main',
  /** What the content and the code may be used under; the foot of every page says so. */
  licences: {
    content: {
      name: 'CC BY 4.0',
      address: {
        zh: 'https://creativecommons.org/licenses/by/4.0/deed.zh-hans',
        en: 'https://creativecommons.org/licenses/by/4.0/deed.en',
      },
    },
    /** File of the repository. */
    code: { name: 'MIT', file: 'LICENSE' },
  },
} as const;

/** Where a vulnerability is reported in private; SECURITY.md and the issue forms lead there. */
export const advisoryForm = `${site.repository}/security/advisories/new`;

/** Where a file of the repository is read. */
export function sourceLink(file: string): string {
  return `${site.repository}/blob/${site.branch}/${file}`;
}

/**
 * Where a file of the repository is changed; a folder is listed there.
 * @param file from the root of the repository
 */
export function editLink(file: string): string {
  const action = /\.\w+$/.test(file) ? 'edit' : 'tree';
  return `${site.repository}/${action}/${site.branch}/${file}`;
}

/**
 * Where a problem with a page is reported, with the page filled in; `report-link.ts` adds the heading.
 * @param title of the page
 * @param page its absolute address
 */
export function reportLink(title: string, page: string): string {
  const report = new URL(`${site.repository}/issues/new`);
  report.searchParams.set('template', 'page.yml');
  report.searchParams.set('title', `${title}: `);
  report.searchParams.set('page', page);
  return report.href;
}

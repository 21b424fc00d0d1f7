/** What a team changes when it hosts its own copy: names, owner, repository. */
export const site = {
  name: { zh: '地基', en: 'Groundwork' },
  promise: {
    zh: '选对Docker基础镜像：结论在前，依据可查',
    en: 'Choose the right Docker base image, with reasons you can link to',
  },
  /** Who answers for the content. */
  owner: { zh: '平台工程组', en: 'Platform engineering' },
  /** Repository of this site; the edit and report links are built from it. */
  repository: 'https://github.com/groundwork-handbook/groundwork',
  branch: 'main',
} as const;

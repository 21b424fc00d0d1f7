import { parseDockerfile } from '../../domain/images/dockerfile.ts';
import { parseReference, suiteOf } from '../../domain/tags/reference.ts';
import type { Image } from '../../schemas/image.ts';
import type { Content, MdxNode, RecordFile } from '../../content/read.ts';
import type { Problem } from '../../content/problem.ts';
import { checkDockerfilesIn, checkRecordPages, dockerfilesIn } from './record-pages.ts';

/** Headings of every family page, in this order. */
const headings = ['what', 'choose', 'exceptions', 'debug', 'from'];

/** Every family has a page, every page a record, one shape, and Dockerfiles that keep our rules. */
export function checkFamilies(content: Content): Problem[] {
  const kind = {
    folder: 'images',
    subject: 'an image',
    records: content.images,
    headings,
    shape: 'the five of every family',
  } as const;
  const pages = checkRecordPages(content, kind, (page, { data: { reference, reviewed } }) => {
    const broken = checkDockerfilesIn(content, page, reviewed);
    const { name } = parseReference(reference);
    const uses = ({ value = '' }: MdxNode) =>
      parseDockerfile(value).stages.some(({ from }) => parseReference(from).name === name);
    if (dockerfilesIn(page.tree).some(uses)) return broken;
    return [
      ...broken,
      {
        file: page.file,
        field: '## … {#from}',
        message: `holds no Dockerfile with FROM ${name}`,
        fix: 'show one that builds, in a ```dockerfile fence',
      },
    ];
  });
  return [
    ...[...content.images.values()].flatMap((record) => [
      ...checkZones(record),
      ...checkDistribution(record),
    ]),
    ...pages,
  ];
}

/** Whether old names of time zones are there is said exactly where time zones are. */
function checkZones({ file, data, lineOf }: RecordFile<Image>): Problem[] {
  const hasZones = data.timeZones === 'yes';
  if (hasZones === (data.legacyTimeZones !== undefined)) return [];
  return [
    {
      file,
      line: lineOf(['timeZones']),
      field: 'legacyTimeZones',
      message: hasZones ? 'is missing' : 'is there, and time zones are not',
      fix: hasZones ? 'say whether US/Pacific is there: yes, no or unknown' : 'remove it',
    },
  ];
}

/** Dockerfiles on a family are held against its releases when its references can be read. */
function checkDistribution({ file, data, lineOf }: RecordFile<Image>): Problem[] {
  const { reference, releases } = data;
  if (releases.length === 0 || suiteOf(reference)) return [];
  return [
    {
      file,
      line: lineOf(['reference']),
      field: 'reference',
      message: `"${reference}" names a distribution that src/domain/tags/reference.ts does not know`,
      fix: 'teach suiteOf there how its tags name a release, so that Dockerfiles on it are checked',
    },
  ];
}

import { isDay } from '../../support/status.ts';
import { phaseOf } from '../base.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';

/**
 * Systems and runtimes whose support has ended on the day of the review. In its long-term phase a system is a question:
 * what runs on it may stay while the move is planned.
 */
export const bi005: Check = (dockerfile, { today }) =>
  dockerfile.named.flatMap(({ base, range }) =>
    base.windows.flatMap((window): Finding[] => {
      const phase = phaseOf(window, today);
      const { name, until, ltsUntil } = window;
      if (phase === 'lts') {
        return [
          {
            rule: 'bi005',
            severity: 'consider',
            ...placeOf(range),
            message: {
              zh: `${name}的常规支持已于${until}结束，长期支持到${ltsUntil}。`,
              en: `Regular support of ${name} ended on ${until}; its long-term support lasts until ${ltsUntil}.`,
            },
          },
        ];
      }
      if (phase !== 'end-of-life') return [];
      const last = ltsUntil ?? (isDay(until) ? until : undefined);
      return [
        {
          rule: 'bi005',
          severity: 'must',
          ...placeOf(range),
          message: {
            zh: last
              ? `${name}已于${last}停止维护，不再有安全修复。`
              : `${name}已停止维护，不再有安全修复。`,
            en: last
              ? `Support of ${name} ended on ${last}; it gets no more security fixes.`
              : `${name} is no longer supported and gets no more security fixes.`,
          },
        },
      ];
    }),
  );

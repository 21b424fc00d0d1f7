import { daysUntil, isDay, type SupportStatus } from '../../support/status.ts';
import type { SupportWindow } from '../../tags/support-windows.ts';
import { phaseOf } from '../base.ts';
import { placeOf, type Check, type Finding } from '../finding.ts';

/**
 * Systems and runtimes whose support has ended on the day of the review. In its long-term phase a system is a question:
 * what runs on it may stay while the move is planned.
 */
export const bi005: Check = (dockerfile, { today }) =>
  dockerfile.named.flatMap(({ base, range }): Finding[] => {
    const inPhase = (phase: SupportStatus) =>
      base.windows.filter((window) => phaseOf(window, today) === phase);
    const ended = inPhase('end-of-life');
    const report = (severity: Finding['severity'], message: Finding['message']): Finding[] => [
      { rule: 'bi005', severity, ...placeOf(range), message },
    ];
    if (ended.length > 0) {
      return report(ended.every(isShort) ? 'should' : 'must', {
        zh: `${ended.map((window) => endText(window).zh).join('，')}，不再有安全修复。`,
        en: `Support has ended: ${ended.map((window) => endText(window).en).join(', ')}. There are no more security fixes.`,
      });
    }
    const [lts] = inPhase('lts');
    if (!lts) return [];
    return report('consider', {
      zh: `${lts.name}的常规支持已于${lts.until}结束，长期支持到${lts.ltsUntil}。`,
      en: `Regular support of ${lts.name} ended on ${lts.until}; its long-term support lasts until ${lts.ltsUntil}.`,
    });
  });

function endText({ name, until, ltsUntil }: SupportWindow): { zh: string; en: string } {
  const last = ltsUntil ?? (isDay(until) ? until : undefined);
  return {
    zh: last ? `${name}已于${last}停止维护` : `${name}已停止维护`,
    en: last ? `${name} on ${last}` : name,
  };
}

/** Lines that are followed by the next within months, as those of Rust: being late by one weighs less. */
const isShort = ({ released, until }: SupportWindow) =>
  released !== undefined && isDay(until) && daysUntil(until, released) < 200;

import {
  dayOf,
  supportSigns,
  supportStatus,
  type SupportStatus,
} from '../../domain/support/status.ts';

/** Sets a support mark by the reader's date: the page may have been built long ago. */
class SupportMark extends HTMLElement {
  connectedCallback() {
    const { until, ltsUntil, words, status } = this.dataset;
    if (!until || !words) return;
    const now = supportStatus(until, dayOf(new Date()), ltsUntil);
    if (now === status) return;
    this.dataset['status'] = now;
    const [sign, word] = this.children;
    sign!.textContent = supportSigns[now];
    word!.textContent = (JSON.parse(words) as Record<SupportStatus, string>)[now];
  }
}

customElements.define('support-mark', SupportMark);

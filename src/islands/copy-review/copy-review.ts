import { markdownLine, reviewComment, type ReviewSubject } from '../../domain/review/comment.ts';

/**
 * Copies a rule for a review, and gives every heading of the page a button that does the same for that heading.
 * Where the clipboard is denied, the text appears, selected.
 */
class CopyReview extends HTMLElement {
  /** Heading the copies below it are about; the rule as a whole for the element in the page. */
  heading: HTMLElement | undefined;

  connectedCallback() {
    this.addEventListener('click', this.#onClick);
    if (!this.heading) this.#offerHeadings();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (event: MouseEvent) => {
    const kind = (event.target as Element).closest<HTMLElement>('[data-copy]')?.dataset['copy'];
    if (kind) void this.#copy(this.#text(kind));
  };

  #text(kind: string): string {
    const subject = this.#subject();
    if (kind === 'link') return subject.link;
    if (kind === 'markdown') return markdownLine(subject);
    const { why = '', more = '' } = this.dataset;
    return reviewComment(
      subject,
      {
        verdict: plain('.lead'),
        why: plain('#why ~ p'),
        avoid: plain('.avoid pre', true),
        prefer: plain('.prefer pre', true),
      },
      { why, more },
    );
  }

  #subject(): ReviewSubject {
    const { link = '', title = '' } = this.dataset;
    const url = new URL(link, location.href);
    if (this.heading) url.hash = this.heading.id;
    return { title, heading: this.heading?.firstChild?.textContent?.trim(), link: url.href };
  }

  async #copy(text: string) {
    const { copied = '', select = '' } = this.dataset;
    const status = this.querySelector('[role=status]')!;
    this.querySelector('textarea')?.remove();
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = copied;
      setTimeout(() => (status.textContent = ''), 4000);
    } catch {
      const area = document.createElement('textarea');
      area.value = text;
      area.readOnly = true;
      area.rows = Math.min(12, text.split('\n').length + 1);
      area.ariaLabel = this.dataset['text'] ?? '';
      this.append(area);
      area.select();
      status.textContent = select;
    }
  }

  #offerHeadings() {
    for (const heading of document.querySelectorAll<HTMLElement>('article :is(h2, h3)[id]')) {
      const title = heading.firstChild?.textContent?.trim() ?? '';
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy-heading no-print';
      button.textContent = '¶';
      button.ariaLabel = (this.dataset['heading'] ?? '').replace('{title}', () => title);
      button.ariaExpanded = 'false';
      button.addEventListener('click', () => {
        const open = heading.nextElementSibling;
        button.ariaExpanded = String(!(open instanceof CopyReview));
        if (open instanceof CopyReview) return open.remove();
        const own = this.cloneNode(true) as CopyReview;
        own.querySelector('textarea')?.remove();
        own.querySelector('[role=status]')!.textContent = '';
        own.heading = heading;
        heading.after(own);
        own.querySelector('button')!.focus();
      });
      heading.append(button);
    }
  }
}

/** Text of an element of the page, without its source links; white space only where it is code. */
function plain(selector: string, isCode = false): string {
  const found = document.querySelector('article')!.querySelector<HTMLElement>(selector);
  if (!found) return '';
  if (isCode) return found.innerText.trimEnd();
  const copy = found.cloneNode(true) as HTMLElement;
  copy.querySelectorAll('.source').forEach((source) => source.remove());
  copy.querySelectorAll('code').forEach((code) => code.replaceWith(`\`${code.textContent}\``));
  const text = copy.textContent.replace(/\s+/g, ' ').trim();
  return text.replace(/\s+([.,;:，。；：、）])/g, '$1');
}

customElements.define('copy-review', CopyReview);

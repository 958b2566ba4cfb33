import { read } from '../../api/client.js';
import type { LawCatalogue, LawRules, LawSetting, LawYear } from '../../api/law.types.js';
import { Loaded } from '../../api/loaded.svelte.js';
import {
  catalogueChange,
  emptyDay,
  emptyEntry,
  emptyRule,
  formSetContent,
  ruleChange,
  settingChange,
  yearChange,
  type ChangeKind,
  type EntryDraft,
  type RuleDraft,
  type YearDraft,
} from './law-change.js';

/** Where a change is sent, what the question before it is, and which proposal it becomes. */
export type Sending = Readonly<{
  kind: 'ruleset' | 'calendar' | 'catalogue' | 'formset';
  body: object;
  /** What the server is asked beforehand; absent where no deadline can move. */
  whatIf?: object;
}>;

/** All that is typed into the form of a proposal: what was typed for one kind stays while another is looked at. */
export class LawDraft {
  kind = $state<ChangeKind>('rule');
  reason = $state('');
  rule = $state<RuleDraft>(emptyRule());
  setting = $state({ name: '', value: '' });
  year = $state(0);
  days = $state<YearDraft>({ source: '', publishedOn: '', workingDays: '', days: [emptyDay()] });
  entry = $state<EntryDraft>(emptyEntry());
  formSet = $state({ id: '', text: '' });

  readonly rules = new Loaded<LawRules>();
  readonly settings = new Loaded<{ settings: LawSetting[] }>();
  readonly calendar = new Loaded<LawYear>();
  readonly catalogues = new Loaded<{ catalogues: LawCatalogue[] }>();

  constructor(private readonly today: string) {
    this.year = Number(today.slice(0, 4));
  }

  load(): void {
    const on = this.today;
    void this.rules.load((signal) => read<LawRules>('/law/rules', { on }, signal));
    void this.settings.load((signal) => read<{ settings: LawSetting[] }>('/law/settings', {}, signal));
    void this.catalogues.load((signal) =>
      read<{ catalogues: LawCatalogue[] }>('/law/catalogues', {}, signal),
    );
  }

  loadYear(year: number): void {
    void this.calendar.load((signal) => read<LawYear>('/law/calendar', { year }, signal));
  }

  /** `undefined` while nothing is chosen, or what was pasted cannot be read. */
  sending(): Sending | undefined {
    const { reason } = this;
    switch (this.kind) {
      case 'rule': {
        const rule = this.rules.data?.rules.find(({ id }) => id === this.rule.id);
        return rule && ruleSet(ruleChange(rule, this.rule), reason);
      }
      case 'setting': {
        const setting = this.settings.data?.settings.find(({ name }) => name === this.setting.name);
        return setting && ruleSet(settingChange(setting, this.setting.value), reason);
      }
      case 'days': {
        const year = this.calendar.data;
        if (!year || year.year !== this.year) return undefined;
        const change = yearChange(year, this.days);
        return { kind: 'calendar', body: { change, reason }, whatIf: { calendar: change } };
      }
      case 'entry': {
        const list = this.catalogues.data?.catalogues.find(({ id }) => id === this.entry.catalogue);
        if (!list) return undefined;
        return {
          kind: 'catalogue',
          body: { id: list.id, content: catalogueChange(list, this.entry), reason },
        };
      }
      case 'formset': {
        const content = formSetContent(this.formSet.text);
        return content && { kind: 'formset', body: { id: this.formSet.id, content, reason } };
      }
    }
  }
}

const ruleSet = (change: object, reason: string): Sending => ({
  kind: 'ruleset',
  body: { change, reason },
  whatIf: { rules: change },
});

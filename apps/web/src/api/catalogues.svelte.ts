import { language } from '../i18n/language.svelte.js';
import { t } from '../i18n/text.svelte.js';
import type { Option } from '../kit/select-field.svelte';
import { read } from './client.js';
import type { LawSetting } from './law.types.js';
import type { Catalogues, Term, Unit } from './types.js';

const NOTHING: Catalogues = {
  fields: [],
  channels: [],
  former: { fields: [], channels: [] },
  refusalGrounds: [],
  complaintGrounds: [],
  opinionTopics: [],
  officers: [],
};

/** Reference data of the session: asked for once, on first use. */
class Reference {
  catalogues = $state.raw<Catalogues>(NOTHING);
  units = $state.raw<readonly Unit[]>([]);
  /** Number of people from which a group counts as large, as the rules of today have it. */
  groupFrom = $state(5);
  #asked = false;

  load(): void {
    if (this.#asked) return;
    this.#asked = true;
    read<Catalogues>('/catalogues').then(
      (answer) => (this.catalogues = { ...NOTHING, ...answer }),
      () => (this.#asked = false),
    );
    read<{ settings: LawSetting[] }>('/law/settings').then(
      ({ settings }) => {
        const from = settings.find(({ name }) => name === 'groupThreshold')?.value;
        if (typeof from === 'number') this.groupFrom = from;
      },
      () => (this.#asked = false),
    );
    read<{ units: Unit[] }>('/units').then(
      ({ units }) => (this.units = units),
      () => (this.#asked = false),
    );
  }

  forget(): void {
    this.#asked = false;
  }

  /** What an id or a catalogue code stands for; undefined when this user's reference data do not hold it. */
  nameOf(code: string): string | undefined {
    const unit = this.units.find(({ id }) => id === code)?.name;
    const officer = unit ?? this.catalogues.officers.find(({ userId }) => userId === code)?.displayName;
    const fields = [...this.catalogues.fields, ...this.catalogues.former.fields];
    return officer ?? fields.find((field) => field.code === code)?.[language.current];
  }

  /** How something came in, also by a channel that was withdrawn since. */
  channelName(code: string): string {
    const { channels, former } = this.catalogues;
    const listed = [...channels, ...former.channels].find((channel) => channel.code === code);
    return t().terms.channel[code] ?? listed?.[language.current] ?? code;
  }

  /** The channels of today; `visit` and `letter` only where a form names them: the others come from there. */
  channelOptions(named: readonly string[] = []): readonly Option[] {
    return this.catalogues.channels
      .filter(({ code }) => named.includes(code) || !['visit', 'letter'].includes(code))
      .map(({ code }) => ({ value: code, label: this.channelName(code) }));
  }

  get unitOptions(): readonly Option[] {
    return this.units.filter((unit) => !unit.validTo).map(({ id, name }) => ({ value: id, label: name }));
  }

  get officerOptions(): readonly Option[] {
    return this.catalogues.officers.map(({ userId, displayName }) => ({ value: userId, label: displayName }));
  }
}

export const reference = new Reference();

/** A catalogue's terms in the reader's language. */
export const optionsOf = (
  terms: readonly (Pick<Term, 'vi' | 'en'> & { code: string | number })[],
): readonly Option[] => terms.map((term) => ({ value: String(term.code), label: term[language.current] }));

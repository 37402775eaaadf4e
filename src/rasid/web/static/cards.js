// A card for each record; every field that stands in the text is a button that leads to its words.

import { bar, groupBy, lanes } from "./lanes.js";
import { GROUPS } from "./records.js";
import { amount, el, latin, t, when, words } from "./writing.js";

export class Cards {
  // `go` has show(spans) and select(tab, id).
  constructor(records, go) {
    this.records = records;
    this.go = go;
  }

  of(tab) {
    return this[tab](this.records.reading[tab]);
  }

  // A field that leads to words; plain when there are none to lead to.
  field(content, spans, name = "field") {
    const found = (spans || []).filter(Boolean);
    if (!found.length) return el("span", { class: name }, content);
    return el("button", { type: "button", class: `plain ${name}`, onclick: (event) => this.lead(event, found) }, content);
  }

  lead(event, spans) {
    const card = event.currentTarget.closest("[data-id]");
    event.stopPropagation();
    if (card) this.go.select(card.dataset.tab, card.dataset.id, { still: true, record: event.currentTarget.dataset.record });
    this.go.show(spans);
  }

  evidence(part, name) {
    return part ? this.field(words(part.text), [part.span], name) : null;
  }

  entity(id, place) {
    return this.field(el("bdi", {}, this.records.name(id)), this.records.nearest(id, place), "field entity");
  }

  entities_of(ids, place) {
    return ids.map((id) => this.entity(id, place));
  }

  // A link to another record of the document.
  link(tab, id) {
    if (!id) return null;
    const go = (event) => {
      event.stopPropagation();
      this.go.select(tab, id);
    };
    return el("button", { type: "button", class: "plain link", onclick: go }, latin(id));
  }

  row(key, ...content) {
    const shown = content.flat().filter(Boolean);
    return shown.length ? [el("dt", {}, t(`field.${key}`)), el("dd", {}, shown)] : [];
  }

  card(tab, record, id, head, ...body) {
    const choose = (event) => {
      if (!event.target.closest("button") && !String(getSelection())) this.go.select(tab, id);
    };
    const spans = this.records.spans(tab, id);
    const badge = record.rule ? this.field(latin(id), spans, "id") : null;
    if (badge) badge.title = `${t("field.rule")}: ${record.rule}`;
    const top = el("div", { class: "card-head" }, badge, head);
    return el("li", { class: `card ${tab}`, "data-tab": tab, "data-id": id, tabindex: "-1", onclick: choose }, top, body);
  }

  tag(group, value, name = "tag") {
    return value ? el("span", { class: name }, t(`${group}.${value}`)) : null;
  }

  attributions(list) {
    return list.map((record) => {
      const place = record.cue.span[0];
      const head = [
        this.tag("act", record.act, "tag strong"),
        this.evidence(record.cue, "field cue"),
        this.tag("identification", record.identification, `tag ident ${record.identification}`),
        this.tag("form", record.form),
      ];
      return this.card("attributions", record, record.id, head, this.chain(record, place),
        el("div", { class: "said" }, record.content.map((part) => this.evidence(part, "field content"))),
        el("dl", {},
          this.row("source", this.named(record) ? null : this.evidence(record.source, "field source")),
          this.row("channel", record.channel && t(`channel.${record.channel}`)),
          this.row("given_to", record.given_to && this.entity(record.given_to, place)),
          this.row("uttered", record.uttered && when(record.uttered)),
          this.row("within", this.link("attributions", record.within)),
        ));
    });
  }

  // Whether the chain already shows the source in its own words.
  named(record) {
    const last = record.chain.at(-1);
    return Boolean(record.source && last && last.entity && this.records.name(last.entity) === record.source.text);
  }

  // The chain as crumbs, from the hop nearest the publisher inwards.
  chain(record, place) {
    const first = this.publisher();
    if (!record.chain.length && !first) return null;
    return el("ol", { class: "chain", "aria-label": t("field.chain") }, first, record.chain.map((hop, i) => {
      const spans = hop.span ? [hop.span] : hop.entity ? this.records.nearest(hop.entity, place) : [];
      const name = hop.entity ? this.records.name(hop.entity) : t("identification.none");
      const principal = hop.for ? el("small", {}, `${t("for")} `, this.entity(hop.for, place)) : null;
      const veiled = /^anonymous/.test(this.records.get("entities", hop.entity)?.kind || "anonymous");
      return el("li", { class: veiled ? "veiled" : "" }, this.field(el("bdi", {}, name), spans, "field entity"),
        el("small", {}, t(`role.${hop.role}`)), principal, this.clock(record, i));
    }));
  }

  // Who published it, as the first crumb of each chain; and the clock of a hop. Nothing where it is not known.
  publisher() {
    return null;
  }

  clock() {
    return null;
  }

  events(list) {
    const { reading } = this.records;
    return list.map((record) => {
      const place = record.trigger.span[0];
      const pill = el("span", { class: `pill ${GROUPS[record.modality]}` }, t(`modality.${record.modality}`));
      const mode = record.mode ? ` · ${t(`mode.${record.mode}`)}` : "";
      const head = [el("span", { class: "tag strong" }, t(`type.${record.type}`) + mode), this.evidence(record.trigger, "field trigger"), pill];
      const side = (ids, key) => ids.length
        ? this.entities_of(ids, place)
        : el("span", { class: "quiet" }, `${t(key)}: ${t("not_told")}`);
      const time = reading.times.find((one) => one.id === record.time);
      const losses = reading.quantities.filter((one) => record.casualties.includes(one.id));
      return this.card("events", record, record.id, head,
        el("div", { class: "deed" }, el("span", { class: "part" }, side(record.actor, "actor")),
          el("span", { class: "arrow", "aria-hidden": "true" }, "→"),
          el("span", { class: "part" }, side(record.recipient, "recipient"))),
        el("dl", {},
          this.row("place", this.entities_of(record.place, place)),
          this.row("time", record.value || time ? this.field(when(record.value || time.value), time && [time.span]) : null),
          this.row("weapon", record.weapon.map((part) => this.evidence(part))),
          this.row("casualties", losses.map((one) => this.field([amount(one), ` ${t(`measure.${one.measure}`)}`], [one.span]))),
          this.row("attribution", this.link("attributions", record.attribution)),
          this.row("same_as", this.link("events", record.same_as)),
        ));
    });
  }

  times(list) {
    return list.map((record) => {
      const head = [this.evidence(record, "field time"), this.tag("kind", record.kind)];
      const mod = record.mod ? `${t(`mod.${record.mod}`)} ` : "";
      return this.card("times", record, record.id, head, el("div", { class: "value" }, mod, when(record.value)),
        el("dl", {}, this.row("anchor", record.anchor && when(record.anchor))));
    });
  }

  // Figures by measure, each group to one scale.
  quantities(list) {
    const groups = groupBy(list, (one) => one.measure);
    return [...groups].map(([measure, found]) => {
      const open = found.some((one) => one.high === null) ? 1.25 : 1; // room for what is open upwards
      const most = open * Math.max(...found.map((one) => one.high ?? one.low ?? 0), 1);
      return el("li", { class: "group" }, el("h3", {}, t(`measure.${measure}`)),
        el("ol", {}, found.map((record) => this.figure(record, most))));
    });
  }

  figure(record, most) {
    const head = [this.evidence(record, "field quantity"), record.cumulative ? el("span", { class: "tag" }, t("cumulative")) : null];
    const time = this.records.get("times", record.period);
    return this.card("quantities", record, record.id, head,
      el("div", { class: "value" }, amount(record), bar(record, most)),
      el("dl", {},
        this.row("of", record.of && this.entity(record.of, record.span[0])),
        this.row("period", time && this.field(words(time.text), [time.span])),
      ));
  }

  // Steps in lanes: a lane for each process between the same parties.
  steps(list) {
    return lanes(list).map(({ process, parties, found }) => {
      const [{ evidence }] = found;
      const ordered = [...found].sort((one, other) => (one.date || "9").localeCompare(other.date || "9"));
      const title = el("h3", {}, t(`process.${process}`), parties.size ? " · " : "",
        [...parties].flatMap((id, i) => [i ? el("span", { class: "quiet" }, " / ") : null, this.entity(id, evidence.span[0])]));
      return el("li", { class: "group lane" }, title, el("ol", {}, ordered.map((record) => this.step(record, parties))));
    });
  }

  // A step; its parties are told where they are not those of the lane.
  step(record, parties) {
    const who = record.party ? this.entity(record.party, record.evidence.span[0]) : el("span", { class: "quiet" }, t("joint"));
    const head = [el("span", { class: "tag strong" }, t(`state.${record.state}`)), who, record.date ? when(record.date) : null];
    return this.card("steps", record, record.id, head,
      el("div", { class: "said" }, this.evidence(record.evidence, "field content")),
      el("dl", {},
        this.row("parties", record.parties.every((id) => parties.has(id)) ? null : this.entities_of(record.parties, record.evidence.span[0])),
        this.row("attribution", this.link("attributions", record.attribution))));
  }

  entities(list) {
    const count = (entity) => (this.records.mentions.get(entity.id) || []).length;
    return [...list].sort((one, other) => count(other) - count(one)).map((entity) => {
      const mentions = this.records.mentions.get(entity.id) || [];
      const head = [
        this.field(el("bdi", { lang: "ar" }, entity.name.ar), mentions.map((one) => one.span), "field entity"),
        entity.name.en ? el("bdi", { class: "quiet", lang: "en" }, entity.name.en) : null,
      ];
      const tags = [this.tag("kind", entity.kind), entity.local ? el("span", { class: "tag" }, t("local")) : null,
        entity.wikidata ? el("span", { class: "quiet" }, latin(entity.wikidata)) : null];
      const places = mentions.map((one, i) => this.field(latin(i + 1), [one.span], "field place"));
      for (const [i, button] of places.entries()) Object.assign(button, { title: mentions[i].text }).dataset.record = mentions[i].id;
      return this.card("entities", entity, entity.id, head, el("div", { class: "tags" }, tags),
        el("dl", {}, this.row("mentions", places)));
    });
  }

  problems(list) {
    return list.map((record, i) => this.card("problems", record, String(i), [el("code", {}, record.code)],
      el("p", {}, el("bdi", {}, record.message)),
      record.span ? this.field(words(this.go.words(record.span)), [record.span], "field content") : ""));
  }
}

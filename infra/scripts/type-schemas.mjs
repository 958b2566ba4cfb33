import { basename } from 'node:path';
import ts from 'typescript';

const { TypeFlags: Is, SymbolFlags } = ts;

/** Days of `#kernel`: a text with a brand that only the compiler sees. */
const FORMATS = { LocalDate: 'date' };

const capital = (text) => text.replace(/(^|[-.])(\w)/g, (_, __, letter) => letter.toUpperCase());

/** The compiler has them in the order in which it met them, which changes with any file. */
const inOrder = (values) => values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Types of TypeScript as JSON Schema; those that have a name in this repository stand under it, once. */
export class Schemas {
  /** Type → what it is called. `type A = Readonly<…>` gives its type no name that the type itself would know. */
  #aliases = new Map();
  #found = new Map();
  #names = new Map();

  constructor(checker, aliases) {
    this.checker = checker;
    for (const { name } of aliases) {
      const symbol = checker.getSymbolAtLocation(name);
      const type = checker.getDeclaredTypeOfSymbol(symbol);
      if (!this.#aliases.has(type)) this.#aliases.set(type, symbol);
    }
  }

  /** Name → schema, by name. */
  named() {
    return sorted(Object.fromEntries([...this.#found.values()].map(({ name, schema }) => [name, schema])));
  }

  of(type) {
    const simple = this.#simple(type);
    if (simple) return simple;
    const symbol = this.#nameOf(type);
    if (!symbol) return this.#shape(type);
    const known = this.#found.get(symbol) ?? this.#describe(symbol, type);
    return { $ref: `#/components/schemas/${known.name}` };
  }

  #describe(symbol, type) {
    const entry = { name: this.#free(symbol), schema: undefined };
    this.#found.set(symbol, entry);
    entry.schema = { ...this.#words(symbol), ...this.#shape(type) };
    return entry;
  }

  /** A name that another file uses too gets that of its file before it. */
  #free(symbol) {
    const file = symbol.declarations[0].getSourceFile().fileName;
    const name = this.#names.has(symbol.name) ? capital(basename(file, '.ts')) + symbol.name : symbol.name;
    if (this.#names.has(name)) throw new Error(`two types are called ${name}: ${file}`);
    this.#names.set(name, symbol);
    return name;
  }

  #nameOf(type) {
    if (this.#aliases.has(type)) return this.#aliases.get(type);
    const { symbol } = type;
    const declared = symbol?.declarations?.[0];
    if (!declared || !ts.isInterfaceDeclaration(declared)) return undefined;
    return declared.typeParameters || declared.getSourceFile().isDeclarationFile ? undefined : symbol;
  }

  #simple(type) {
    if (type.flags & (Is.Any | Is.Unknown)) return {};
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & Is.StringLike) return { type: 'string' };
    if (type.flags & Is.NumberLike) return { type: 'number' };
    if (type.flags & Is.BooleanLiteral) return { const: type.intrinsicName === 'true' };
    if (type.flags & Is.BooleanLike) return { type: 'boolean' };
    if (type.flags & Is.Null) return { type: 'null' };
    if (type.isIntersection() && type.types.some(({ flags }) => flags & Is.StringLike))
      return this.#branded(type);
    return type.isUnion() ? this.#union(type) : undefined;
  }

  #branded({ aliasSymbol }) {
    const format = FORMATS[aliasSymbol?.name];
    return { type: 'string', ...(format && { format }) };
  }

  /** Of plain values: which ones. Of one thing and `undefined`: the thing. Of several shapes: `undefined`, they are named. */
  #union(type) {
    const parts = type.types.filter(({ flags }) => !(flags & Is.Undefined));
    if (parts.every((part) => part.isStringLiteral()))
      return { type: 'string', enum: inOrder(parts.map(({ value }) => value)) };
    if (parts.every((part) => part.isNumberLiteral()))
      return { type: 'number', enum: inOrder(parts.map(({ value }) => value)) };
    if (parts.every(({ flags }) => flags & Is.BooleanLiteral) && parts.length === 2)
      return { type: 'boolean' };
    if (parts.length === 1) return this.of(parts[0]);
    return this.#nameOf(type) ? undefined : this.#anyOf(parts);
  }

  #anyOf(parts) {
    const booleans = parts.filter(({ flags }) => flags & Is.BooleanLiteral);
    const literals = parts.filter((part) => part.isStringLiteral());
    const rest = parts.filter((part) => !booleans.includes(part) && !literals.includes(part));
    const choices = [
      ...(literals.length > 0 ? [{ type: 'string', enum: inOrder(literals.map(({ value }) => value)) }] : []),
      ...(booleans.length === 2 ? [{ type: 'boolean' }] : booleans.map((part) => this.of(part))),
      ...rest.map((part) => this.of(part)),
    ];
    const distinct = inOrder([...new Set(choices.map((choice) => JSON.stringify(choice)))]).map((text) =>
      JSON.parse(text),
    );
    return distinct.length === 1 ? distinct[0] : { anyOf: distinct };
  }

  #shape(type) {
    if (type.isUnion()) return this.#anyOf(type.types.filter(({ flags }) => !(flags & Is.Undefined)));
    if (this.checker.isTupleType(type)) return this.#tuple(type);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0]) };
    return this.#object(type);
  }

  #tuple(type) {
    const { minLength, fixedLength, combinedFlags } = type.target;
    const open = (combinedFlags & ts.ElementFlags.Variable) !== 0;
    const items = this.#anyOf([...this.checker.getTypeArguments(type)]);
    return { type: 'array', items, minItems: minLength, ...(!open && { maxItems: fixedLength }) };
  }

  #object(type) {
    const properties = {};
    const required = [];
    for (const symbol of this.checker.getPropertiesOfType(type)) {
      const of = this.checker.getTypeOfSymbol(symbol);
      if (symbol.flags & SymbolFlags.Method || of.getCallSignatures().length > 0) continue;
      const schema = this.of(of);
      const words = this.#words(symbol);
      properties[symbol.name] = { ...words, ...schema };
      if (!(symbol.flags & SymbolFlags.Optional) && !this.#mayBeAbsent(of)) required.push(symbol.name);
    }
    const [index] = this.checker.getIndexInfosOfType(type);
    return {
      type: 'object',
      ...(Object.keys(properties).length > 0 && { properties }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.of(index.type) }),
    };
  }

  #mayBeAbsent(type) {
    if (type.flags & (Is.Undefined | Is.Any | Is.Unknown)) return true;
    return type.isUnion() && type.types.some(({ flags }) => flags & Is.Undefined);
  }

  #words(symbol) {
    const description = ts
      .displayPartsToString(symbol.getDocumentationComment(this.checker))
      .replace(/\s+/g, ' ')
      .trim();
    return description === '' ? {} : { description };
  }
}

export class Wire {
  static to(port: number): Promise<Wire>;
  url(): string;
  cut(): void;
  freeze(): void;
  thaw(): void;
  close(): void;
}

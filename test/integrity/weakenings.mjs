// What a weaker verifier would leave out: a line of it, what stands there instead, and the attack that then goes unnoticed.
export const weakenings = {
  'trusts-leaves': {
    line: "if sha256(f'\\0{head}\\n{data}\\n{meta}'.encode()).digest() != leaf:",
    instead: 'if False:',
    lets: 'a byte changed',
  },
  'trusts-roots': {
    line: 'return self.roots.get(note.size) == note.root',
    instead: 'return True',
    lets: 'a byte changed and its leaf hashed anew',
  },
  'trusts-revisions': {
    line: 'if not 0 <= revision - due <= self.hidden - hidden:',
    instead: 'if False:',
    lets: 'a revision left out and everything signed by the same key',
  },
  'forgets-what-is-held': {
    line: 'for notes in (self.held, self.notes.values()):',
    instead: 'for notes in (self.notes.values(),):',
    lets: 'everything hashed anew and signed by the same key',
  },
  'trusts-signatures': {
    line: 'return all(found) if found else None',
    instead: 'return True',
    lets: 'a checkpoint of another log',
  },
  'trusts-paths': {
    line: 'if not self.bundle.whole and (roots is None or roots[1] != self.bundle.checkpoint.root):',
    instead: 'if False:',
    lets: 'a proof of another tree',
  },
  'takes-line-breaks': {
    line: "or '\\n' in data or '\\n' in meta:",
    instead: ':',
    lets: 'bytes moved from meta into data',
  },
};

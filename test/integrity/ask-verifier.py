"""Asks the functions of the verifier one by one: a JSON list of [function, arguments] comes in, one of answers goes out."""
import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location('verifier', sys.argv[1])
verifier = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verifier)
unhex = bytes.fromhex


def root(leaves):
    tree = verifier.Tree()
    for leaf in leaves:
        tree.add(unhex(leaf))
    return tree.root().hex()


def included(index, size, leaf, path, root):
    roots = verifier.climb(index, size - 1, [unhex(step) for step in path], unhex(leaf))
    return roots is not None and roots[1] == unhex(root)


def consistent(first, second, first_root, second_root, path):
    return verifier.is_consistent(first, second, unhex(first_root), unhex(second_root), [unhex(step) for step in path])


def signed(public, message, signature):
    return verifier.verifies(unhex(public), unhex(message), unhex(signature))


known = {'root': root, 'included': included, 'consistent': consistent, 'signed': signed}
print(json.dumps([known[name](*given) for name, given in json.load(sys.stdin)]))

"""Whether the page's script and the index mean the same by a word: stems, and the words of the site."""

from __future__ import annotations

import ctypes
import ctypes.util
import itertools
import json
import re
from pathlib import Path

from playwright.async_api import Page as Tab

#: What meets every branch of Porter's algorithm: beginnings, and endings one after the other.
BEGINNINGS = (
    "agre bled burgl cav confid conflat crim defens fail fall fil fizz fl happ hiss hop hopp inst lov mot no plast "
    "police prob rat relat roll sand say sing siz sky tann toy tr tremb triplic vil y yell"
).split()
ENDINGS = (
    "ies sses ss s eed ed ing at ated bl iz y ational tional enci anci izer abli alli entli eli ousli ization ation "
    "ator alism iveness fulness ousness aliti iviti biliti icate ative alize iciti ical ful ness al ance ence er ic "
    "able ible ant ement ment ent ou ism ate iti ous ive ize ion sion tion e ll le"
).split()


def vocabulary(words: set[str]) -> list[str]:
    """The words of the site, and thousands that are made to meet every rule."""
    made = {
        start + "".join(ends) for start in BEGINNINGS for count in (0, 1, 2)
        for ends in itertools.product(ENDINGS, repeat=count)
    }
    return sorted(word for word in words | made if len(word) > 2)


def stems(words: list[str]) -> list[str]:
    """The stems by libstemmer, which the index is made with."""
    name = ctypes.util.find_library("stemmer")
    assert name is not None, "libstemmer is not installed"
    library = ctypes.CDLL(name)
    library.sb_stemmer_new.restype = library.sb_stemmer_stem.restype = ctypes.c_void_p
    library.sb_stemmer_new.argtypes = (ctypes.c_char_p, ctypes.c_char_p)
    library.sb_stemmer_stem.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    library.sb_stemmer_length.argtypes = library.sb_stemmer_delete.argtypes = (ctypes.c_void_p,)
    library.sb_stemmer_delete.restype = None
    stemmer = library.sb_stemmer_new(b"porter", b"UTF_8")
    try:
        return [
            ctypes.string_at(
                library.sb_stemmer_stem(stemmer, word.encode(), len(word)), library.sb_stemmer_length(stemmer)
            ).decode()
            for word in words
        ]
    finally:
        library.sb_stemmer_delete(stemmer)


async def differences(tab: Tab, script: str, index: Path) -> tuple[int, list[str]]:
    """How many words were compared, and those of which script and index make something else.

    The words of the texts that the index holds have to be words of the index too, as the script finds
    and stems them: so both part, fold and stem texts alike. Those that lead nowhere are left out of
    the index: numbers, which may be the values of figures. Common words the script leaves out as well.
    """
    content = json.loads(index.read_text())
    texts = [page[3] for page in content["pages"]]
    words = {word for text in texts for word in re.findall(r"[a-z]+", text.lower())}
    wanted = vocabulary(words)
    inner = script.strip().removesuffix("}")
    script_stems, script_keys = await tab.evaluate(
        f"(given) => {{ {inner}\n return [given[0].map(stem), given[1].flatMap(keys)]; }} }}",
        [wanted, texts],
    )
    faults = [
        f"'{word}' is '{got}' in the page and '{needed}' in the index"
        for word, got, needed in zip(wanted, script_stems, stems(wanted), strict=True) if got != needed
    ]
    for key in sorted(set(script_keys)):
        if key not in content["words"] and key not in VALUES and not key.isdigit():
            faults.append(f"'{key}' is a word of the page's script and not of the index")
    return len(wanted) + len(set(script_keys)), faults


#: Numbers and comparisons in words, which can be the value of a figure too.
VALUES = frozenset(stems((
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty first second third fourth fifth sixth seventh eighth ninth tenth "
    "higher lower same"
).split()))

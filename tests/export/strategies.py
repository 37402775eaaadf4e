"""Any record of a kind, for laws: hostile words, empty and missing values, every field."""

from typing import Any

import msgspec
from hypothesis import strategies as st
from msgspec import inspect

HOSTILE = st.sampled_from(
    ["", " ", "=1+1", "+٣", "-", "@SUM(A1)", "'", "''=x", '"', 'قال: "نعم"', "سطر\nسطر", "a\r\nb", "\t", ",", ";",
     "\u200fقال\u200e", "\u2067عربي\u2069", "😀", "👨‍👩‍👧", "null", "NULL", "true", "12", "[]", "{}", "\\N", "كتائب", "ﻻ"]
)  # fmt: skip
WORDS = HOSTILE | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20
) | st.text("قال محمد=،\"\n\r\t'", max_size=12)  # fmt: skip


def records_of(kind: type[msgspec.Struct]) -> st.SearchStrategy[Any]:
    """Records of this kind."""
    return _of(inspect.type_info(kind))


def _of(info: inspect.Type) -> st.SearchStrategy[Any]:
    if isinstance(info, inspect.StructType):
        return st.builds(info.cls, **{field.name: _of(field.type) for field in info.fields})
    if isinstance(info, inspect.UnionType):
        return st.one_of([_of(kind) for kind in info.types])
    if isinstance(info, inspect.VarTupleType):
        return st.lists(_of(info.item_type), max_size=2).map(tuple)
    if isinstance(info, inspect.TupleType):
        return st.tuples(*(_of(item) for item in info.item_types))
    if isinstance(info, inspect.DictType):
        return st.dictionaries(_of(info.key_type), _of(info.value_type), max_size=2)
    return _scalar(info)


def _scalar(info: inspect.Type) -> st.SearchStrategy[Any]:
    if isinstance(info, inspect.LiteralType):
        return st.sampled_from(info.values)
    scalars: dict[type, st.SearchStrategy[Any]] = {
        inspect.StrType: WORDS,
        inspect.IntType: st.integers(-(2**53), 2**53),
        inspect.FloatType: st.floats(allow_nan=False, allow_infinity=False),
        inspect.BoolType: st.booleans(),
        inspect.NoneType: st.none(),
        inspect.BytesType: st.binary(max_size=9),
        inspect.AnyType: st.none() | st.fixed_dictionaries({"one": WORDS}),
    }
    return scalars[type(info)]

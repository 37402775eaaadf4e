"""Intervals: two points joined by «من … إلى», «بين … و», or a dash."""

from rasid.read.expressions.line import Draft, Line

_TO = frozenset(("الي", "حتي", "لغايه", "وحتي", "والي"))
_FROM = frozenset(("من", "ومن", "منذ", "بين", "وبين", "اعتبارا", "الممتده", "الفتره"))
_DASH = frozenset(("-", "–", "—"))
_BOTH = frozenset(("يومي", "يوما", "ليلتي", "ليلتا", "مساءي", "شهري", "ويومي"))


def join(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts with each pair that spans a stretch of time made one."""
    found: list[Draft] = []
    for draft in drafts:
        last = found[-1] if found else None
        joined = _pair(line, last, draft) if last else None
        if joined:
            found[-1] = joined
        else:
            found.append(draft)
    return [_both(line, draft) if draft.kind == "interval" else draft for draft in found]


def _both(line: Line, draft: Draft) -> Draft:
    """The interval with «يومي» before it."""
    word = line.fold(draft.first - 1)
    return draft._replace(first=draft.first - 1, skip=int(word[0] == "و")) if word in _BOTH else draft


def _consecutive(line: Line, one: Draft, other: Draft) -> bool:
    """Whether و joins a weekday to the next one: «السبت والأحد»."""
    if one.rule != "weekday" or other.rule != "weekday" or one.part or other.part:
        return False
    days = [int((draft.shift or "").split()[1]) for draft in (one, other)]
    close = one.after == other.first and line.fold(other.first).startswith("و")
    return close and days[1] == days[0] % 7 + 1


def _pair(line: Line, one: Draft, other: Draft) -> Draft | None:
    if one.kind != "date" or other.kind != "date" or one.mod or other.mod:
        return None
    lead, gap = line.fold(one.first - 1), [line.fold(at) for at in range(one.after, other.first)]
    begins = lead in _FROM
    through = len(gap) == 1 and ((gap[0] in _TO and begins) or gap[0] in _DASH)
    and_too = lead in ("بين", "وبين") and (gap == ["و"] or (not gap and other.skip == 1))
    if _consecutive(line, one, other):
        through = True
    if not (through or and_too) or (gap and gap[0] in _DASH and _grain(one) != _grain(other)):
        return None
    left, right = _side(one, other), _side(other, one)
    if left.startswith("=") and right.startswith("="):
        return Draft(one.first, other.after, "interval", f"{left[1:]}/{right[1:]}", "interval", skip=one.skip)
    return Draft(one.first, other.after, "interval", None, "interval", f"{left} .. {right}", skip=one.skip)


def _grain(draft: Draft) -> str:
    """Whether an end is an hour, a day, a month or a year."""
    words = (draft.shift or "").split()
    if draft.part and draft.part[1].isdigit() or draft.rule == "clock":
        return "hour"
    if draft.value:
        return {4: "year", 7: "month"}.get(len(draft.value), "day")
    if words[0] in ("on", "hijri"):
        return "month" if words[2] == "0" else "day"
    return words[0] if words[0] in ("period", "season", "same") else "day"


def _side(draft: Draft, other: Draft) -> str:
    """One end as `=value` or a shift; a day without year takes the year told at the other end."""
    part = draft.part or ""
    if draft.value:
        return f"={draft.value}{part}"
    shift = draft.shift or "day 0"
    words = shift.split()
    if words[0] == "on" and other.value and words[3] == "near":
        month, day = int(words[1]), int(words[2])
        return f"={other.value[:4]}-{month:02}" + (f"-{day:02}" if day else "")
    if words[0] == "on" and words[3] == "near" and other.shift and other.shift.startswith("on "):
        shift = " ".join([*words[:3], other.shift.split()[3]])
    return shift + (f" @{part}" if part else "")

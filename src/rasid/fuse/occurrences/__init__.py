"""Occurrences: which reports are of one event."""

from rasid.fuse.occurrences.completion import claims
from rasid.fuse.occurrences.groups import groups
from rasid.fuse.occurrences.keys import blocks, near
from rasid.fuse.occurrences.links import link
from rasid.fuse.occurrences.tellings import Telling
from rasid.fuse.question import Question
from rasid.model.fusion.occurrences import Occurrence

QUESTION = Question("occurrences", Telling, Occurrence, claims, blocks, near, link, groups)

"""Script, words, clitics, numerals, calendars: nothing about news."""
